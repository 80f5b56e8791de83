import { shownValue } from '$lib/domain/problem';

/**
 * Which picture of a panel a file is of, where it has more than one: teams in their funnel or each over time, authorities
 * as bars or in their funnel, or the bands of the indicator. `usual` is the first that there is.
 */
export type Drawing = 'usual' | 'over-time' | 'funnel' | 'bands';

const DRAWINGS: readonly Drawing[] = ['over-time', 'funnel', 'bands'];

/** The drawing that a file's address asks for; the usual one for any other word. */
export function drawingIn(params: URLSearchParams): Drawing {
	return DRAWINGS.find((each) => each === params.get('drawing')) ?? 'usual';
}

/** What is wrong with the drawing that a file's address asks for; null where it asks for none, or for one that there may be. */
export function drawingFault(params: URLSearchParams): string | null {
	const text = params.get('drawing') ?? '';
	if (text === '' || drawingIn(params) !== 'usual') return null;
	return `“${shownValue(text)}” is not a drawing: known are ${DRAWINGS.join(', ')}`;
}
