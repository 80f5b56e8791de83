import { setImmediate, setTimeout } from 'node:timers/promises';
import type { GateState } from '$lib/server/gate/gate-state';
import { lendSeries } from '$lib/server/gate/live-figures';
import { millisecondsAtRest } from '$lib/server/gate/works';
import type { Store } from '$lib/server/store/store';
import type { Library } from './library';

/** Between two indicators readers are answered for so long at least. */
const PAUSE_MILLISECONDS = 40;

/** Whoever has just sent a file publishes it next: what is read ahead waits for so long. */
const REST_MILLISECONDS = 2000;

/** Reads what is new; may be called as often as one likes. */
export interface ReadingAhead {
	(): Promise<void>;
	stop(): void;
}

/**
 * After a publish, reads every indicator of the version in force, one after the other, so that the first who asks for a
 * page of many need not wait for all of them; and lends them to the gate, that the next file need not wait for what it is
 * held against. An extract that is being taken in, or has just been, goes before it. Whatever fails here is met again, and
 * told, by the page that needs it.
 */
export function readingAhead(
	library: () => Library | null,
	gate: { readonly state: GateState },
	store: Store
): ReadingAhead {
	let begun: Library | null = null;
	let isStopped = false;
	const readAhead = async () => {
		const current = library();
		const version = gate.state.versions.at(-1);
		const { catalogue } = gate.state.catalogue;
		if (current === null || current === begun || version === undefined || catalogue === null)
			return;
		begun = current;
		for (const indicator of catalogue.indicators) {
			await atRest(() => isStopped);
			if (isStopped || library() !== current) return;
			const began = performance.now();
			const series = await current.series(indicator.id, version.id).catch(() => null);
			await setImmediate();
			if (series !== null)
				await lendSeries(store, indicator, { version: version.hash, series }).catch(() => null);
			// A long history leaves others as much time as it takes.
			const pause = Math.max(PAUSE_MILLISECONDS, performance.now() - began);
			await setTimeout(pause, null, { ref: false });
		}
	};
	const stop = () => {
		isStopped = true;
	};
	return Object.assign(readAhead, { stop });
}

async function atRest(isStopped: () => boolean): Promise<void> {
	while (!isStopped() && millisecondsAtRest() < REST_MILLISECONDS)
		await setTimeout(PAUSE_MILLISECONDS, null, { ref: false });
}
