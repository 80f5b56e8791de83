import { setTimeout } from 'node:timers/promises';

/** Whatever has worked for less than this between two looks at it is at rest, in seconds; the looks are so far apart, in milliseconds. */
const RESTING = 0.01;
const BETWEEN_LOOKS = 200;
/** Nobody is waited for longer than a minute. */
const MOST_LOOKS = 300;

/**
 * Waits until it is at rest.
 *
 * @param {() => number | Promise<number>} worked How many seconds of a processor it has worked so far.
 */
export async function untilAtRest(worked) {
	let before = await worked();
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		await setTimeout(BETWEEN_LOOKS);
		const now = await worked();
		if (now - before < RESTING) return;
		before = now;
	}
}
