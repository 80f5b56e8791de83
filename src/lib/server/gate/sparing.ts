import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A file of so many bytes is worth the care. */
const LARGE = 8e6;

/** By so many hundredths the memory in use may grow before what is left behind is cleared. */
const SPARING = 50;
const GENEROUS = 200;

/**
 * Does the work on a file. Where it is large, what each step of it leaves behind is cleared before half as much again has come
 * together: a third less memory at the peak, for a twelfth more time. Where it is small, the little that a server at rest
 * holds may grow threefold: it would be cleared every tenth of a second, a quarter of a weekly file's time.
 */
export async function sparingly<Result>(
	bytes: number,
	work: () => Promise<Result>
): Promise<Result> {
	setFlagsFromString(`--heap-growing-percent=${String(bytes < LARGE ? GENEROUS : SPARING)}`);
	try {
		return await work();
	} finally {
		setFlagsFromString('--heap-growing-percent=0');
	}
}

/** A file of so many bytes leaves so much behind that it is cleared at once. */
const HUGE = 32e6;

const EMPTY = /^$/;

/**
 * Clears what a huge file has left behind on its way in (what it was put together from, then its text), before the next step
 * takes as much again. The engine keeps the text in which a pattern was last found; so one is found in an empty text first.
 */
export function clearAfter(bytes: number): void {
	if (bytes < HUGE) return;
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (EMPTY.test('') && isCollector(collect)) collect();
}

function isCollector(value: unknown): value is () => void {
	return typeof value === 'function';
}
