import { setTimeout } from 'node:timers/promises';
import { failureCode } from './store';
import { isAway, storeTrouble } from './trouble';

const ASKED_EVERY_MILLISECONDS = 500;

/** A database that does not know the user, the password or its own name: waiting does not mend that. */
const REFUSED = /^(28...|3D000)$/;

/** Why a start goes no further: told to the person at the terminal as it stands, without a trace. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
}

/**
 * Begins, and where the database does not answer tries again until it does; each new reason is told once, in words.
 * What waiting cannot mend is refused, in words too.
 */
export async function begunWhenThere<Begun>(
	begin: () => Promise<Begun>,
	tell: (waiting: string) => void
): Promise<Begun> {
	let told = '';
	for (;;) {
		try {
			return await begin();
		} catch (error) {
			if (!isAway(error)) throw refusalOf(error) ?? error;
			const waiting = `Plumbline waits for its database, which does not answer (${reasonOf(error)}). See that it runs and that DATABASE_URL is right.`;
			if (told === '') tell(waiting);
			told = waiting;
			await setTimeout(ASKED_EVERY_MILLISECONDS);
		}
	}
}

/** What the engine says of the failure: its message, or its code where it has none. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.message === '' ? (failureCode(error) ?? error.name) : error.message;
}

function refusalOf(error: unknown): StartRefusal | null {
	const trouble = storeTrouble(error);
	if (trouble !== null) return new StartRefusal(trouble);
	if (!REFUSED.test(failureCode(error) ?? '')) return null;
	return new StartRefusal(
		`The database refuses Plumbline: ${reasonOf(error)}. See that DATABASE_URL is right.`
	);
}
