import { setTimeout } from 'node:timers/promises';
import { isKeyTaken } from '$lib/server/store/store';

/** So often another program may be quicker before it is told as an error. */
const MOST_TRIES = 100;

/**
 * Acts on the store beside other programs that do so too. What is decided is written only if nobody wrote meanwhile: each
 * version and each arrival has the number that follows the one it was decided upon. Where that number was taken, it is
 * decided anew on what is kept by now, and nothing of the first attempt stands.
 */
export async function takingTurns<Result>(act: () => Promise<Result>): Promise<Result> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await act();
		} catch (error) {
			if (attempt === MOST_TRIES || !isKeyTaken(error)) throw error;
			await setTimeout(Math.random() * 50);
		}
	}
}
