import { createHash } from 'node:crypto';
import type { Problem } from '$lib/domain/problem';
import type { Counts, ExtractKind } from '$lib/extracts/extract';
import { LIMITS } from '$lib/extracts/limits';
import type { Store } from '$lib/server/store/store';
import { receive } from './browser-door';
import type { DoorAnswer, Word } from './door-answer';
import { publish } from './publish-door';
import { catalogueFiles, NO_CATALOGUE, refreshCatalogue } from './catalogue-folder';
import { figuresInUse, keepCatalogue, keptCatalogue } from './catalogue-keeping';
import { COMMAND } from './dealings';
import { intakeStateOf, NOTHING_KNOWN, type Turn } from './gate-state';
import { weighed } from './intake';
import { allRecords, problemsOf, type Effect, type ExtractRecord } from './record';
import { rememberedLayouts } from './layouts';
import { takingTurns } from './taking-turns';
import { allVersions } from './versions';

/** The data folder and the store before which a command stands. */
export interface Desk {
	readonly folder: string;
	readonly store: Store;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/** A file named on the command line. No more bytes than one beyond the limit are ever read of it. */
export interface OfferedFile {
	readonly kind: ExtractKind;
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What became of a file, or would become of it. */
export interface Offered {
	readonly name: string;
	readonly outcome: 'publishable' | 'published' | 'live' | 'held' | 'refused';
	readonly counts: Counts;
	readonly effect: Effect;
	readonly problems: readonly Problem[];
	/** The version that it brought; null where it brought none. */
	readonly version: number | null;
	/** Why it waits or was refused, where its problems do not say so; empty elsewhere. */
	readonly message: string;
}

/** Checks a file against the catalogue and what is in force. Nothing is kept and nothing changes. */
export async function checkOffer(desk: Desk, file: OfferedFile): Promise<Offered> {
	const turn = await turnAt(desk);
	const intake = intakeStateOf(turn);
	if (intake === null) return refusedUnread(file, NO_CATALOGUE_YET, turn.state.catalogue.problems);
	const arrival = {
		...file,
		path: `${COMMAND}${file.kind}/${file.name}`,
		sha256: createHash('sha256').update(file.bytes).digest('hex'),
		receivedAt: turn.moment,
		by: '',
		reason: '',
		isSample: false,
		isListed: false,
		isAcknowledged: false
	};
	const { judgement, outcome, problems } = await weighed(arrival, intake);
	const { counts, effect } = judgement;
	return { ...file, outcome: OUTCOMES[outcome], counts, effect, problems, ...NO_VERSION };
}

/**
 * Takes a file in and publishes it as the page does, beside a server that may be running: where a person must decide and
 * no reason is given it waits on Extracts. A file that is refused or waits is kept with its bytes, as one that was sent.
 */
export async function publishOffer(desk: Desk, file: OfferedFile, word: Word): Promise<Offered> {
	if (file.bytes.length > LIMITS.bytes) return checkOffer(desk, file);
	const { by } = word;
	const received = await takingTurns(async () =>
		receive(await turnAt(desk), { ...file, by, door: COMMAND })
	);
	if (received.kind === 'stopped') return stoppedFirst(desk, file, received);
	const before = await recordOf(desk, received.extract);
	const done =
		before.state === 'held'
			? await takingTurns(async () => publish(await turnAt(desk), before.id, word))
			: null;
	return offeredOf(desk, file, before, done);
}

async function offeredOf(
	desk: Desk,
	{ name }: OfferedFile,
	{ id }: ExtractRecord,
	done: DoorAnswer | null
): Promise<Offered> {
	const record = await recordOf(desk, id);
	const problems = (await problemsOf(desk.store, record)).map((each) => ({ ...each, file: name }));
	return {
		name,
		outcome: record.state === 'published' ? 'published' : OUTCOMES[record.state],
		counts: record.counts,
		effect: record.effect,
		problems,
		version: done?.kind === 'done' ? done.version : null,
		message: done?.kind === 'stopped' ? done.message : ''
	};
}

async function stoppedFirst(
	desk: Desk,
	file: OfferedFile,
	{ message }: DoorAnswer & { readonly kind: 'stopped' }
): Promise<Offered> {
	const { state } = await turnAt(desk);
	return refusedUnread(file, message, state.catalogue.problems);
}

/** The states of an extract as what they mean for the one who offers it. */
const OUTCOMES: Readonly<Record<ExtractRecord['state'], Offered['outcome']>> = {
	published: 'publishable',
	known: 'live',
	held: 'held',
	undone: 'held',
	superseded: 'held',
	refused: 'refused'
};

const NO_VERSION = { version: null, message: '' };
const NO_CATALOGUE_YET = 'There is no catalogue to check it against.';

function refusedUnread(
	{ name }: OfferedFile,
	message: string,
	problems: readonly Problem[]
): Offered {
	const counts = { rows: 0, ready: 0, inError: 0, blank: 0 };
	const effect = { added: 0, late: 0, restated: 0, kept: 0 };
	return { name, outcome: 'refused', counts, effect, problems, version: null, message };
}

async function recordOf({ store }: Desk, id: string): Promise<ExtractRecord> {
	const found = (await allRecords(store)).find((each) => each.id === id);
	if (found === undefined) throw new Error(`the store has lost extract ${id}`);
	return found;
}

/** The catalogue in the folder and what the store holds at this moment; the last good catalogue where that one is bad. */
async function turnAt({ folder, store, now }: Desk): Promise<Turn> {
	const moment = new Date(now()).toISOString();
	const files = await catalogueFiles(folder);
	const seen = await refreshCatalogue(files, NO_CATALOGUE, () => figuresInUse(store));
	const catalogue = seen.catalogue === null ? await keptCatalogue(store, seen) : seen;
	const [records, versions] = [await allRecords(store), await allVersions(store)];
	const layouts = await rememberedLayouts(store);
	return { store, state: { ...NOTHING_KNOWN, catalogue, records, versions, layouts }, moment };
}

/** Keeps the catalogue by which a command publishes, as the server does when it reads it. */
export async function keepCatalogueOf(desk: Desk): Promise<void> {
	const { state, store, moment } = await turnAt(desk);
	if (state.catalogue.catalogue !== null) await keepCatalogue(store, state.catalogue, moment);
}
