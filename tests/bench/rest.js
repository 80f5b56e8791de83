import { setTimeout } from 'node:timers/promises';

/** Whatever has worked for less than this between two looks at it is at rest, in seconds; the looks are so far apart, in milliseconds. */
const RESTING = 0.01;
const BETWEEN_LOOKS = 200;
/** Nobody is waited for longer than five minutes. */
const MOST_LOOKS = 1500;

/**
 * Waits until it is at rest.
 *
 * @param {() => number | Promise<number>} worked How many seconds of a processor it has worked so far.
 * @param {number} [looks] For so many looks it has to be at rest, one after the other, taken together.
 */
export async function untilAtRest(worked, looks = 1) {
	const known = [await worked()];
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		await setTimeout(BETWEEN_LOOKS);
		const now = await worked();
		const before = known.at(-looks);
		if (before !== undefined && now - before < RESTING * looks) return;
		known.push(now);
	}
	throw new Error(
		'It was not at rest in five minutes: whatever is measured beside it means nothing.'
	);
}
