import { existsSync } from 'node:fs';
import { Gate } from './gate/gate';
import type { GateState } from './gate/gate-state';
import { Library } from './figures/library';
import { readingAhead } from './figures/reading-ahead';
import { storeForPages } from './store/for-pages';
import { dataFolder, openStore } from './store/open';
import { isAway } from './store/trouble';
import { begunWhenThere, reasonOf } from './store/waiting';
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
const STANDING_MILLISECONDS = 1000;
const READINESS = Symbol.for('plumbline.readiness');

let running: Application | null = null;

/** The application, which `startApplication` has started. */
export function application(): Application {
	if (running === null) throw new Error('the application has not been started');
	return running;
}

/** Opens the store, takes in what lies in the data folder, and goes on watching it. A database that is away is waited for. */
export async function startApplication(environment: NodeJS.ProcessEnv): Promise<Application> {
	const folder = dataFolder(environment);
	const isShared = (environment['DATABASE_URL'] ?? '') !== '';
	const now = () => Date.now();
	const { store, gate } = await begunWhenThere(async () => {
		const opened = await openStore(environment);
		const begun = { store: opened, gate: new Gate(folder, opened, { now }) };
		await begun.gate.look();
		return begun;
	}, tellWaiting);
	const pagesStore = storeForPages(store);
	const library = keptLibrary(pagesStore, gate);
	const readAhead = readingAhead(library, gate, store);
	const writings = { count: 0 };
	const stopLooking = repeated(
		isShared ? LOOK_SHARED_MILLISECONDS : LOOK_EVERY_MILLISECONDS,
		async () => {
			await lookAgain(gate);
			// Of several instances on one database each is to know within a second what another has published or kept.
			if (isShared) writings.count = await writingsKept(store);
			// The folder is looked at again meanwhile, however long the history is.
			void readAhead().catch(() => undefined);
		}
	);
	// A look may wait behind an import: whether the database is there is asked beside it.
	const stopAsking = isShared
		? repeated(STANDING_MILLISECONDS, () => askStanding(store))
		: () => undefined;
	running = {
		folder,
		store: pagesStore,
		gate,
		library,
		now,
		writings,
		stop() {
			stopLooking();
			stopAsking();
			readAhead.stop();
			store.close();
		}
	};
	announceReadiness(() => readinessOf(folder, gate));
	return running;
}

/** Does it again and again, never twice at once, until it is stopped. What fails is tried again the next time. */
function repeated(milliseconds: number, act: () => Promise<void>): () => void {
	let isActing = false;
	const timer = setInterval(() => {
		if (isActing) return;
		isActing = true;
		void act()
			.catch(() => undefined)
			.finally(() => {
				isActing = false;
			});
	}, milliseconds);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}

function tellWaiting(waiting: string): void {
	process.stderr.write(`${waiting}\n`);
	announceReadiness(() => ({ ready: false, why: waiting }));
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
let absence: string | null = null;

/** A look that fails is tried again at the next; the product goes on with what it knows and says so on /readyz. */
async function lookAgain(gate: Gate): Promise<void> {
	try {
		await gate.look();
		lastFailure = null;
	} catch (error) {
		lastFailure = isAway(error) ? NO_ANSWER : reasonOf(error);
	}
}

async function askStanding(store: Store): Promise<void> {
	try {
		await store.standing();
		absence = null;
	} catch (error) {
		absence = NO_ANSWER;
		throw error;
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

const NO_ANSWER =
	'The database does not answer. Pages show the last figures it gave; see that it runs.';

interface Readiness {
	readonly ready: boolean;
	readonly why: string;
}

function readinessOf(folder: string, gate: Gate): Readiness {
	const trouble = absence ?? lastFailure;
	if (trouble !== null) return { ready: false, why: trouble };
	if (gate.state.isDamaged) return { ready: false, why: DAMAGED };
	if (!existsSync(folder)) return { ready: false, why: `the data folder ${folder} is not there` };
	return { ready: true, why: '' };
}

/** What `/readyz` is told: the server outside the application asks it, while it still waits to begin too. */
function announceReadiness(readiness: () => Readiness): void {
	Object.defineProperty(globalThis, READINESS, { value: readiness, configurable: true });
}
