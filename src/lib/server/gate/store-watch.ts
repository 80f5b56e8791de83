import { setTimeout } from 'node:timers/promises';
import type { Store } from '$lib/server/store/store';
import { ALL_SOUND, examined, type Examination } from './examination';

/** So long, in milliseconds, a start waits for the store to be examined. */
const PATIENCE = 300;

/** Has the store examined once, beside everything else: a long history is read on while pages are shown. */
export class StoreWatch {
	readonly #store: Store;
	#found = ALL_SOUND;
	#examination: Promise<void> | null = null;

	constructor(store: Store) {
		this.#store = store;
	}

	/** What has been found wrong by now. */
	get found(): Examination {
		return this.#found;
	}

	/** Settled when the whole store has been read; begins that where nobody has. A store that is away is read another time. */
	whole(): Promise<void> {
		this.#examination ??= examined(this.#store).then(
			(found) => {
				this.#found = found;
			},
			(error: unknown) => {
				this.#examination = null;
				throw error;
			}
		);
		return this.#examination;
	}

	/** Whether the whole store has been read, after a short wait. */
	isDoneSoon(): Promise<boolean> {
		const done = this.whole().then(() => true);
		return Promise.race([done, setTimeout(PATIENCE, false)]);
	}
}
