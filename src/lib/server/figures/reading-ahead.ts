import { setTimeout } from 'node:timers/promises';
import type { GateState } from '$lib/server/gate/gate-state';
import type { Library } from './library';

/** Between two indicators readers are answered. */
const PAUSE_MILLISECONDS = 40;

/** Reads what is new; may be called as often as one likes. */
export interface ReadingAhead {
	(): Promise<void>;
	stop(): void;
}

/**
 * After a publish, reads every indicator of the version in force, one after the other, so that the first who asks for a
 * page of many need not wait for all of them. Whatever fails here is met again, and told, by the page that needs it.
 */
export function readingAhead(
	library: () => Library | null,
	gate: { readonly state: GateState }
): ReadingAhead {
	let begun: Library | null = null;
	let isStopped = false;
	const readAhead = async () => {
		const current = library();
		const version = gate.state.versions.at(-1)?.id;
		const indicators = gate.state.catalogue.catalogue?.indicators ?? [];
		if (current === null || current === begun || version === undefined) return;
		begun = current;
		for (const { id } of indicators) {
			if (isStopped || library() !== current) return;
			await current.series(id, version).catch(() => null);
			await setTimeout(PAUSE_MILLISECONDS, null, { ref: false });
		}
	};
	const stop = () => {
		isStopped = true;
	};
	return Object.assign(readAhead, { stop });
}
