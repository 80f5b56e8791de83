import { error } from '@sveltejs/kit';
import type { Store } from './store';
import { isAway } from './trouble';

/** What a page says that needs more than the figures in hand while the database is away. */
const NOT_NOW =
	'The database does not answer, so what is kept cannot be read or added to right now. Nothing was changed. Try again in a moment.';

/** The store as pages use it: while it does not answer they say so (503) in place of failing. */
export function storeForPages(store: Store): Store {
	const told = async <Result>(answer: Promise<Result>): Promise<Result> => {
		try {
			return await answer;
		} catch (problem) {
			if (isAway(problem)) error(503, { message: NOT_NOW });
			throw problem;
		}
	};
	return {
		read: (sql, parameters) => told(store.read(sql, parameters)),
		readCells: (sql, parameters) => told(store.readCells(sql, parameters)),
		write: (...statements) => told(store.write(...statements)),
		standing: () => store.standing(),
		examined: () => store.examined(),
		close: () => {
			store.close();
		}
	};
}
