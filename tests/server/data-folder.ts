import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Gate, type Clock } from '$lib/server/gate/gate';
import type { GateState } from '$lib/server/gate/gate-state';
import { STILL_MILLISECONDS } from '$lib/server/gate/stillness';
import { openSqlite } from '$lib/server/store/sqlite';
import type { Store } from '$lib/server/store/store';

const sample = fileURLToPath(new URL('../../data/', import.meta.url));

/** A data folder of its own for a test, with a gate before it and a clock that stands until it is moved. */
export interface DataFolder {
	readonly path: string;
	readonly store: Store;
	gate: PatientGate;
	/** Milliseconds since 1970 by the gate's clock. */
	now: number;
	/** Writes a file below the folder with the time of so many seconds ago, as a copy of an older file has it. */
	write(path: string, text: string, secondsAgo?: number): void;
	/** Writes a figures extract of these rows. */
	figures(name: string, rows: readonly string[], secondsAgo?: number): void;
	/** Writes the whole publish list. */
	list(...lines: readonly string[]): void;
	/** One look of the gate and no more. */
	lookOnce(): Promise<GateState>;
	/** A gate that knows nothing yet, before the same store: the program started anew. */
	restart(): void;
	remove(): void;
}

interface MovedClock extends Clock {
	move(milliseconds: number): void;
}

/** A gate that looks a second time, once what it waits for is still: so a test need not wait for what it wrote. */
class PatientGate extends Gate {
	readonly #clock: MovedClock;

	constructor(path: string, store: Store, clock: MovedClock) {
		super(path, store, clock);
		this.#clock = clock;
	}

	override async look(): Promise<GateState> {
		const first = await super.look();
		if (!first.isWaiting) return first;
		this.#clock.move(STILL_MILLISECONDS);
		return super.look();
	}

	lookOnce(): Promise<GateState> {
		return super.look();
	}
}

const MONDAY_MORNING = Date.parse('2013-07-22T07:40:00+01:00');

/** The sample's catalogue without any extract; with the whole of the sample's extracts where asked for. */
export function dataFolder(extracts: 'none' | 'sample' = 'none'): DataFolder {
	const path = mkdtempSync(join(tmpdir(), 'plumbline-'));
	for (const name of readdirSync(sample).filter((each) => each.endsWith('.csv'))) {
		cpSync(join(sample, name), join(path, name));
	}
	for (const kind of ['figures', 'targets', 'comparators']) {
		mkdirSync(join(path, 'extracts', kind), { recursive: true });
	}
	if (extracts === 'sample')
		cpSync(join(sample, 'extracts'), join(path, 'extracts'), { recursive: true });
	const store = openSqlite(':memory:');
	const gateBefore = () =>
		new PatientGate(path, store, {
			now: () => folder.now,
			move(milliseconds) {
				folder.now += milliseconds;
			}
		});
	const folder: DataFolder = {
		path,
		store,
		now: MONDAY_MORNING,
		gate: gateBefore(),
		write(file, text, secondsAgo = 60) {
			const place = join(path, file);
			mkdirSync(dirname(place), { recursive: true });
			writeFileSync(place, text);
			const time = folder.now / 1000 - secondsAgo;
			utimesSync(place, time, time);
		},
		figures(name, rows, secondsAgo) {
			const header = 'period_start,indicator,team,numerator,denominator';
			folder.write(`extracts/figures/${name}`, [header, ...rows, ''].join('\n'), secondsAgo);
		},
		list(...lines) {
			const header = 'file,received_at,by,reason,sha256,sample';
			folder.write('extracts/publish.csv', [header, ...lines, ''].join('\n'));
		},
		lookOnce: () => folder.gate.lookOnce(),
		restart() {
			folder.gate = gateBefore();
		},
		remove() {
			store.close();
			rmSync(path, { recursive: true });
		}
	};
	return folder;
}
