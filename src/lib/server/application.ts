import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Gate } from './gate/gate';
import type { GateState } from './gate/gate-state';
import { Library } from './figures/library';
import { readingAhead } from './figures/reading-ahead';
import { openSqlite } from './store/sqlite';
import type { Store } from './store/store';

/** The running product: its store, its gate, and the figures read so far. */
export interface Application {
	readonly folder: string;
	readonly store: Store;
	readonly gate: Gate;
	/** The figures of the state in force; null while there is no catalogue. */
	readonly library: () => Library | null;
	readonly now: () => number;
	/** How often people have written since it began: pages that show what they wrote are drawn anew. */
	readonly writings: { count: number };
	readonly stop: () => void;
}

const LOOK_EVERY_MILLISECONDS = 2000;
const READINESS = Symbol.for('plumbline.readiness');

let running: Application | null = null;

/** The application, which `startApplication` has started. */
export function application(): Application {
	if (running === null) throw new Error('the application has not been started');
	return running;
}

/** Opens the store, takes in what lies in the data folder, and goes on watching it. */
export async function startApplication(environment: NodeJS.ProcessEnv): Promise<Application> {
	const folder = resolve(environment['PLUMBLINE_DATA'] ?? 'data');
	const place = resolve(environment['PLUMBLINE_STORE'] ?? 'var');
	const store = openSqlite(join(place, `${basename(folder)}.sqlite`));
	const now = () => Date.now();
	const gate = new Gate(folder, store, { now });
	await gate.look();
	const library = keptLibrary(store, gate);
	const readAhead = readingAhead(library, gate);
	const timer = setInterval(() => void lookAgain(gate).then(readAhead), LOOK_EVERY_MILLISECONDS);
	timer.unref();
	running = {
		folder,
		store,
		gate,
		library,
		now,
		writings: { count: 0 },
		stop() {
			clearInterval(timer);
			readAhead.stop();
			store.close();
		}
	};
	announceReadiness(folder);
	return running;
}

let lastFailure: string | null = null;

/** A look that fails is tried again at the next; the product goes on with what it knows and says so on /readyz. */
async function lookAgain(gate: Gate): Promise<void> {
	try {
		await gate.look();
		lastFailure = null;
	} catch (error) {
		lastFailure = error instanceof Error ? error.message : String(error);
	}
}

/** One library for each state of versions and catalogue; the one before is dropped with all it kept. */
function keptLibrary(store: Store, gate: Gate): () => Library | null {
	let kept: { readonly name: string; readonly library: Library } | null = null;
	return () => {
		const { state } = gate;
		const { catalogue } = state.catalogue;
		if (catalogue === null) return null;
		const name = nameOf(state);
		if (kept?.name !== name) kept = { name, library: new Library(store, catalogue, state) };
		return kept.library;
	};
}

function nameOf(state: GateState): string {
	return `${state.catalogue.sha256} ${String(state.versions.at(-1)?.id ?? 0)}`;
}

/** What `/readyz` is told: the server outside the application asks it. */
function announceReadiness(folder: string): void {
	const readiness = () => {
		if (lastFailure !== null) return { ready: false, why: lastFailure };
		if (!existsSync(folder)) return { ready: false, why: `the data folder ${folder} is not there` };
		return { ready: true, why: '' };
	};
	Object.defineProperty(globalThis, READINESS, { value: readiness, configurable: true });
}
