import { setImmediate } from 'node:timers/promises';

/** So many milliseconds a reader may have to wait. */
const LONGEST_WAIT = 10;

/** Makes pauses in a long work, in which others are answered: of those asked for, whichever are far enough apart. */
export function breathing(): () => Promise<void> {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < LONGEST_WAIT) return;
		await setImmediate();
		last = performance.now();
	};
}
