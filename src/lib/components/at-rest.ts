import type { Component } from 'svelte';
import { linkOfThisPage } from './choosing';
import { isUnanswered } from './done-before';
import Living from './Living.svelte';

/** A component with what the server drew it as; null where the page is put together in the browser. */
export interface Drawn<Props extends object> {
	/** What draws it: null in the browser until it is needed. */
	readonly Whole: Component<Props> | null;
	/** What the server drew. */
	readonly html: string | null;
}

/**
 * Draws the component on the server; in the browser it is only fetched where its data are there.
 *
 * @param props What it is given; null where its data stayed at the server.
 */
export async function drawnAtServer<Props extends Record<string, unknown>>(
	fetched: () => Promise<{ readonly default: Component<Props> }>,
	props: Props | null
): Promise<Drawn<Props>> {
	if (props === null) return { Whole: null, html: null };
	const { default: Whole } = await fetched();
	if (!import.meta.env.SSR) return { Whole, html: null };
	const { render } = await import('svelte/server');
	const { body } = render(Living<Props>, {
		props: { Whole, current: () => props },
		// Its identifiers must not be those of the page around it.
		idPrefix: 'r'
	});
	return { Whole, html: body };
}

/** What shows that a person, or the width of a window, asks for more than a picture. */
const SIGNS = [
	'pointermove',
	'pointerdown',
	'keydown',
	'focusin',
	'click',
	'input',
	'change'
] as const;

/** What is not said again to the component once it is there: a click follows the one, what was written is put back after the other. */
const UNREPEATED: readonly string[] = ['pointerdown', 'input'];

/**
 * Calls `wake` at every sign of a person and where the place's picture does not fit any more. Gives back what ends that and
 * answers with the events that nobody has answered yet, in order: a link to the page itself waits until then.
 */
export function listenForSigns(place: HTMLElement, wake: () => void): () => readonly Event[] {
	const events: Event[] = [];
	const held = new Set<Event>();
	const note = (event: Event) => {
		if (!UNREPEATED.includes(event.type)) events.push(event);
		wake();
	};
	const hold = (event: MouseEvent) => {
		if (linkOfThisPage(event) === null) return;
		event.preventDefault();
		held.add(event);
	};
	const fit = new ResizeObserver(() => {
		if (isOffSize(place)) wake();
	});
	for (const each of place.querySelectorAll('.measured, .measure')) fit.observe(each);
	for (const sign of SIGNS) addEventListener(sign, note, { passive: true });
	place.addEventListener('click', hold);
	return () => {
		fit.disconnect();
		for (const sign of SIGNS) removeEventListener(sign, note);
		place.removeEventListener('click', hold);
		const lastMove = events.findLast(({ type }) => type === 'pointermove');
		return events.filter((event) => held.has(event) || event === lastMove || isUnanswered(event));
	};
}

/** How far a picture may be from the width it was laid out for before its text is too small or too large. */
const TOLERANCE = 0.1;

/** Whether a picture in the place is shown much narrower or wider than it was laid out for. */
function isOffSize(place: ParentNode): boolean {
	return [...place.querySelectorAll('.measured')].some((each) => {
		const drawn = each.querySelector('svg')?.viewBox.baseVal.width ?? 0;
		const tenLetters = each.querySelector('.measure')?.clientWidth ?? 160;
		const width = (each.clientWidth * 160) / Math.max(1, tenLetters);
		return drawn > 0 && Math.abs(width / drawn - 1) > TOLERANCE;
	});
}

/** Whether the server answers: without it a page at rest stays as it is, rather than giving way to a message. */
export async function isServerThere(root: string): Promise<boolean> {
	try {
		const answer = await fetch(`${root}favicon.png`, { method: 'HEAD', cache: 'no-store' });
		return answer.ok;
	} catch {
		return false;
	}
}
