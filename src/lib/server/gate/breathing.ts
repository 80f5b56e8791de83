import { setImmediate } from 'node:timers/promises';

/** So many milliseconds lie between two pauses at least. */
const APART = 10;

/** Makes pauses in a long work, in which others are answered: of those asked for, whichever are far enough apart. */
export function breathing(): () => Promise<void> {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < APART) return;
		await setImmediate();
		last = performance.now();
	};
}
