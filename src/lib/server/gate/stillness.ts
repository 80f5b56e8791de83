/**
 * What has not changed for so long is not being written any more: a little less than the time from one look to the
 * next, so that the second look at the same thing finds it still.
 */
export const STILL_MILLISECONDS = 1900;

/** At the first look there is nothing to compare with: what was changed longer ago than this is taken as still. */
export const OLD_MILLISECONDS = 6000;

/**
 * Remembers since when each thing has looked as it does. Times that a file carries are not enough: a copy brings the
 * time of its original, and a drive of another machine its own clock.
 */
export class Stillness {
	readonly #known = new Map<string, { readonly stamp: string; readonly since: number }>();
	#isFirstLook = true;
	#now = 0;

	/** A look begins at this moment (milliseconds since 1970). */
	beginLook(now: number): void {
		this.#now = now;
	}

	endLook(): void {
		this.#isFirstLook = false;
	}

	/** Whether it has looked so for long enough. `changedAt` counts at the first look only; -Infinity: long ago. */
	isStill(name: string, stamp: string, changedAt: number): boolean {
		const known = this.#known.get(name);
		// Where the clock was set back, the wait begins again.
		if (known?.stamp === stamp && known.since <= this.#now) {
			return this.#now - known.since >= STILL_MILLISECONDS;
		}
		const isOld = this.#isFirstLook && this.#now - changedAt >= OLD_MILLISECONDS;
		this.#known.set(name, { stamp, since: isOld ? -Infinity : this.#now });
		return isOld;
	}
}
