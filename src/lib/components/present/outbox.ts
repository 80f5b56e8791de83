/** Something written down in a meeting, on its way to the server. */
export interface Letter {
	/** Where it is sent to. */
	readonly path: string;
	/** JSON, with the id that the page made: sent twice, it is kept once. */
	readonly body: string;
}

/** What became of a letter: kept, refused for good, or not arrived. */
export type Delivery = 'kept' | 'refused' | 'waiting';

/** Letters that wait for the line to be back. They outlive the page. */
export interface Outbox {
	waiting(): readonly Letter[];
	add(letter: Letter): void;
	/** Sends what waits, in order, until one does not arrive; the letters that were refused, told to whoever asked first. */
	flush(send: (letter: Letter) => Promise<Delivery>): Promise<readonly Letter[]>;
}

const KEY = 'plumbline-outbox';

/** The outbox in a browser's storage. One that cannot be read is empty. */
export function outboxIn(storage: Pick<Storage, 'getItem' | 'setItem'>): Outbox {
	let underWay: Promise<readonly Letter[]> | null = null;
	const waiting = () => lettersIn(storage.getItem(KEY));
	const keep = (letters: readonly Letter[]) => storage.setItem(KEY, JSON.stringify(letters));

	async function sendAll(send: (letter: Letter) => Promise<Delivery>) {
		const refused: Letter[] = [];
		for (let [letter] = waiting(); letter !== undefined; [letter] = waiting()) {
			const delivery = await send(letter);
			if (delivery === 'waiting') break;
			if (delivery === 'refused') refused.push(letter);
			// Another window may have sent some of them, or added to them, meanwhile: this one alone is done.
			const { body } = letter;
			keep(waiting().filter((each) => each.body !== body));
		}
		return refused;
	}

	return {
		waiting,
		add: (letter) => keep([...waiting(), letter]),
		async flush(send) {
			if (underWay !== null) {
				await underWay;
				return [];
			}
			underWay = sendAll(send).finally(() => {
				underWay = null;
			});
			return underWay;
		}
	};
}

function lettersIn(text: string | null): readonly Letter[] {
	if (text === null) return [];
	try {
		const found: unknown = JSON.parse(text);
		return Array.isArray(found) ? found.filter(isLetter) : [];
	} catch {
		return [];
	}
}

function isLetter(found: unknown): found is Letter {
	return (
		typeof found === 'object' &&
		found !== null &&
		'path' in found &&
		'body' in found &&
		typeof found.path === 'string' &&
		typeof found.body === 'string'
	);
}

/** Whether the server will never take what it answers so: sent again, it would hold up all that is behind it. */
function isForGood(status: number): boolean {
	return status >= 400 && status < 500 && ![408, 421, 425, 429].includes(status);
}

/** A line that has gone dead tells nothing: so long is an answer waited for, in milliseconds. Sent again, it is kept once. */
const PATIENCE = 20_000;

/** Sends a letter. A server that cannot be reached, does not answer, or fails, has not refused it. */
export async function deliver({ path, body }: Letter): Promise<Delivery> {
	try {
		const answer = await fetch(path, {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/json' },
			signal: AbortSignal.timeout(PATIENCE)
		});
		if (answer.ok) return 'kept';
		return isForGood(answer.status) ? 'refused' : 'waiting';
	} catch {
		return 'waiting';
	}
}
