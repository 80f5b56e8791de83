import { Gate } from '$lib/server/gate/gate';
import { Library } from '$lib/server/figures/library';
import type { Application } from '$lib/server/application';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt, pictureOf } from '$lib/server/pages/picture';
import { drawingIn } from '$lib/view/drawing';
import { openSqlite } from '$lib/server/store/sqlite';

/** The product on the sample, in memory, as it is on the day after the last extract. */
export async function sampleApplication(): Promise<Application> {
	const store = openSqlite(':memory:');
	const now = () => Date.parse('2019-06-25T09:00:00+01:00');
	// The sample's comparators go on to 2025: the gate takes no day of publication that is to come.
	const gate = new Gate('data', store, { now: () => Date.parse('2026-01-05T09:00:00Z') });
	await gate.look();
	const { catalogue } = gate.state.catalogue;
	if (catalogue === null) throw new Error('the sample has no catalogue');
	const library = new Library(store, catalogue, gate.state);
	return {
		folder: 'data',
		store,
		gate,
		library: () => library,
		now,
		stop: () => {
			store.close();
		}
	};
}

/** The picture at an address below `/indicators/`: "re-referrals?week=2013-07-08". */
export async function pictureAt(application: Application, address: string) {
	const url = new URL(address, 'http://127.0.0.1/indicators/');
	const id = url.pathname.split('/').at(-1) ?? '';
	const answer = await indicatorPageData(id, askedOf(url), application);
	const { page, view } = pageAt(answer, url.searchParams);
	return { figure: pictureOf(page, view, answer.frame, drawingIn(url.searchParams)), page };
}
