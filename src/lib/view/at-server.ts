/**
 * What the server draws a page from and does not send with it. In the browser such a part of the data is null: it comes
 * when the data are asked for again. `src/hooks.ts` says so to the framework.
 */
export class AtServer<T> {
	readonly value: T;

	constructor(value: T) {
		this.value = value;
	}
}

/** The data themselves: what the server kept, what was sent, or null where they are still to be asked for. */
export function inHand<T>(sent: AtServer<T> | T | null): T | null {
	return sent instanceof AtServer ? sent.value : sent;
}
