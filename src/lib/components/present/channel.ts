import type { IsoDate } from '$lib/domain/period';

/** What the projector tells the presenter's window. */
export interface Shown {
	readonly kind: 'shown';
	readonly number: number;
	readonly count: number;
	readonly title: string;
	/** Null after the last slide. */
	readonly next: string | null;
	/** What the slide is about. */
	readonly indicator: string | null;
}

/** What the presenter's window asks of the projector: a key that was pressed there, or what is shown now. */
export type Asked =
	| { readonly kind: 'step'; readonly step: 'next' | 'back' | 'first' | 'last' | 'black' | 'show' }
	| { readonly kind: 'hello' };

/** The line between the windows of one meeting in one browser. */
export function lineOf(date: IsoDate): BroadcastChannel {
	return new BroadcastChannel(`plumbline-present-${date}`);
}

/** Whether something that came over the line is what the projector tells. */
export function isShown(found: unknown): found is Shown {
	return kindOf(found) === 'shown';
}

/** Whether it is what the presenter's window asks. */
export function isAsked(found: unknown): found is Asked {
	const kind = kindOf(found);
	return kind === 'step' || kind === 'hello';
}

/** Only our own windows speak on the line, so that the kind tells the rest. */
function kindOf(found: unknown): unknown {
	return typeof found === 'object' && found !== null && 'kind' in found ? found.kind : null;
}
