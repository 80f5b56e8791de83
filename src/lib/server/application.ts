import { existsSync } from 'node:fs';
import { Gate } from './gate/gate';
import type { GateState } from './gate/gate-state';
import { Library } from './figures/library';
import { readingAhead } from './figures/reading-ahead';
import { dataFolder, openStore } from './store/open';
import { numberOf, type Store } from './store/store';

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
const LOOK_SHARED_MILLISECONDS = 700;
const READINESS = Symbol.for('plumbline.readiness');

let running: Application | null = null;

/** The application, which `startApplication` has started. */
export function application(): Application {
	if (running === null) throw new Error('the application has not been started');
	return running;
}

/** Opens the store, takes in what lies in the data folder, and goes on watching it. */
export async function startApplication(environment: NodeJS.ProcessEnv): Promise<Application> {
	const folder = dataFolder(environment);
	const database = environment['DATABASE_URL'];
	const store = await openStore(environment);
	const now = () => Date.now();
	const gate = new Gate(folder, store, { now });
	await gate.look();
	const library = keptLibrary(store, gate);
	const readAhead = readingAhead(library, gate);
	// Of several instances on one database each is to know within a second what another has published or kept.
	const every = database === undefined ? LOOK_EVERY_MILLISECONDS : LOOK_SHARED_MILLISECONDS;
	const writings = { count: 0 };
	const look = async () => {
		await lookAgain(gate);
		if (database !== undefined) writings.count = await writingsKept(store);
		await readAhead();
	};
	const timer = setInterval(() => void look().catch(() => undefined), every);
	timer.unref();
	running = {
		folder,
		store,
		gate,
		library,
		now,
		writings,
		stop() {
			clearInterval(timer);
			readAhead.stop();
			store.close();
		}
	};
	announceReadiness(folder, gate);
	return running;
}

/** How many records people have written, whichever instance took them. */
async function writingsKept(store: Store): Promise<number> {
	const [row] = await store.read(
		`select (select count(*) from narrative) + (select count(*) from action_record)
		 + (select count(*) from meeting_record) as kept`
	);
	return row === undefined ? 0 : numberOf(row, 'kept');
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

const DAMAGED =
	'Figures in the store are damaged: the last version without them is shown. /extracts says which.';

/** What `/readyz` is told: the server outside the application asks it. */
function announceReadiness(folder: string, gate: Gate): void {
	const readiness = () => {
		if (lastFailure !== null) return { ready: false, why: lastFailure };
		if (gate.state.isDamaged) return { ready: false, why: DAMAGED };
		if (!existsSync(folder)) return { ready: false, why: `the data folder ${folder} is not there` };
		return { ready: true, why: '' };
	};
	Object.defineProperty(globalThis, READINESS, { value: readiness, configurable: true });
}
