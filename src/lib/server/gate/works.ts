import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { PacedReading } from '$lib/extracts/paced';
import type { WorkUnderWay } from '$lib/view/column-pages';

/** What is being done for somebody at this moment, by its id: it goes on whether or not a page looks at it. */
const underWay = new Map<string, WorkUnderWay>();

let lastEnd = -Infinity;

/** A work that has begun, and what it tells of itself. */
export interface BegunWork {
	/** Reads to the end, with a pause now and then in which other requests are answered and the page is told how far it is. */
	read<Result>(reading: PacedReading<Result>): Promise<Result>;
	/** Goes on to a stage that has no count. */
	goOn(stage: WorkUnderWay['stage']): Promise<void>;
	end(): void;
}

/** Begins a work that pages can see. Whoever begins one ends it, whatever happens. */
export function beginWork(name: string): BegunWork {
	const id = randomUUID();
	const tell = (stage: WorkUnderWay['stage'], done: number, total: number) =>
		underWay.set(id, { id, name, stage, done, total });
	tell('reading', 0, 0);
	return {
		async read(reading) {
			let step = reading.next();
			while (step.done !== true) {
				tell('reading', step.value.done, step.value.total);
				await setImmediate();
				step = reading.next();
			}
			return step.value;
		},
		async goOn(stage) {
			tell(stage, 0, 0);
			await setImmediate();
		},
		end() {
			underWay.delete(id);
			lastEnd = performance.now();
		}
	};
}

/** What is under way now, in the order in which it began. */
export function worksUnderWay(): readonly WorkUnderWay[] {
	return [...underWay.values()];
}

/** For how many milliseconds nothing has been under way: 0 while something is. */
export function millisecondsAtRest(): number {
	return underWay.size > 0 ? 0 : performance.now() - lastEnd;
}
