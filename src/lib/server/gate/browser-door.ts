import { createHash, randomUUID } from 'node:crypto';
import { londonDay } from '$lib/domain/period';
import type { ExtractKind } from '$lib/extracts/extract';
import type { Store } from '$lib/server/store/store';
import { storeTrouble } from '$lib/server/store/trouble';
import { BROWSER, type COMMAND } from './dealings';
import { isOf } from './examination';
import type { GateState, Turn } from './gate-state';
import { takeIn } from './intake';
import { judge } from './judgement';
import {
	decidedStatement,
	nextOrdinal,
	recordStatements,
	stateStatement,
	type ExtractRecord
} from './record';
import { undoStatements } from './undo';
import { nextVersion, versionStatements, type Version } from './versions';

/** What a person did at the browser's door came to. */
export type DoorAnswer =
	| { readonly kind: 'done'; readonly extract: string; readonly version: number | null }
	| { readonly kind: 'stopped'; readonly field: 'extract' | 'reason'; readonly message: string };

/** A file that somebody sends, from a browser or from the command line. */
export interface SentFile {
	readonly kind: ExtractKind;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly by: string;
	/** With what its path begins: the browser's door unless told otherwise. */
	readonly door?: typeof BROWSER | typeof COMMAND;
}

const DAMAGED =
	'Nothing was changed: figures in the store are damaged. Extracts says which, and what to do.';

/** A store that is full or away is told to the person, as what it is: nothing of what failed is kept. */
async function told({ state }: Turn, act: () => Promise<DoorAnswer>): Promise<DoorAnswer> {
	if (state.isDamaged) return stopped('extract', DAMAGED);
	try {
		return await act();
	} catch (error) {
		const trouble = storeTrouble(error);
		if (trouble === null) throw error;
		return stopped('extract', trouble);
	}
}

/** Takes a file in that was sent from a browser: checked, compared and kept with its bytes. Nothing changes until it is published. */
export function receive(turn: Turn, sent: SentFile): Promise<DoorAnswer> {
	return told(turn, () => takeSent(turn, sent));
}

async function takeSent({ store, state, moment }: Turn, sent: SentFile): Promise<DoorAnswer> {
	const { catalogue, sha256 } = state.catalogue;
	if (catalogue === null) return stopped('extract', 'There is no catalogue to check it against.');
	const { record } = await takeIn(
		{
			kind: sent.kind,
			path: `${sent.door ?? BROWSER}${sent.kind}/${plainName(sent.name)}`,
			bytes: sent.bytes,
			sha256: createHash('sha256').update(sent.bytes).digest('hex'),
			receivedAt: moment,
			by: sent.by,
			reason: '',
			isSample: false,
			isListed: false,
			isAcknowledged: false,
			isOffered: true
		},
		{
			store,
			catalogue,
			catalogueSha256: sha256,
			live: state.versions.at(-1) ?? null,
			records: state.records,
			today: londonDay(moment)
		}
	);
	return { kind: 'done', extract: record.id, version: null };
}

/** A file's name as it is kept: without a path or control characters, and of a length that a page can show. */
export function plainName(name: string): string {
	const last =
		name
			.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
			.split(/[\\/]/)
			.at(-1)
			?.trim() ?? '';
	return last === '' ? 'extract.csv' : last.slice(-120);
}

/** By whose word something is done, and why. */
export interface Word {
	readonly by: string;
	readonly reason: string;
}

/**
 * Publishes an extract that waits, as the next version: judged once more against what is in force now. Where it changes
 * settled figures or asks another question, a reason is needed. One that is published already stays one version.
 */
export async function publish(turn: Turn, id: string, word: Word): Promise<DoorAnswer> {
	const { state } = turn;
	const record = state.records.find((each) => each.id === id);
	switch (record?.state) {
		case 'published': {
			const known = state.versions.findLast(({ extract }) => extract === id);
			return { kind: 'done', extract: id, version: known?.id ?? null };
		}
		case 'held':
		case 'undone':
			return told(turn, () => publishWaiting(turn, record, word));
		case undefined:
			return stopped('extract', 'There is no such extract.');
		default:
			return stopped('extract', 'Only an extract that waits for a person can be published.');
	}
}

async function publishWaiting(turn: Turn, record: ExtractRecord, word: Word): Promise<DoorAnswer> {
	const { store, state, moment } = turn;
	const { catalogue } = state.catalogue;
	if (catalogue === null) return stopped('extract', 'There is no catalogue to check it against.');
	const { id, kind, path: file } = record;
	const day = londonDay(moment);
	const context = { file, catalogue, today: day, readOn: day };
	const bytes = await bytesOf(store, id);
	if (!isOf(bytes, record.sha256))
		return stopped('extract', 'Its bytes are damaged. Send it again.');
	const judgement = await judge(kind, bytes, context, store);
	if (judgement.isRefused)
		return stopped('extract', 'It has errors by the catalogue as it is now.');
	if (word.reason.trim() === '' && asksForReason(judgement.needsReason, record, state.records)) {
		return stopped('reason', 'Write why: it asks a question that only a person can answer.');
	}
	const version = nextVersion(state.versions.at(-1) ?? null, id, moment, judgement.changesAsText());
	await store.write(
		decidedStatement(id, { state: 'published', ...word, effect: judgement.effect }),
		...versionStatements(version),
		...judgement.statements(version.id)
	);
	return { kind: 'done', extract: id, version: version.id };
}

/** Also of bytes that were in force once and have been replaced, or were taken back. */
function asksForReason(
	needsReason: boolean,
	{ sha256, state, id }: ExtractRecord,
	records: readonly ExtractRecord[]
): boolean {
	const isOld = records.some(
		(each) => each.id !== id && each.sha256 === sha256 && each.state === 'published'
	);
	return needsReason || isOld || state === 'undone';
}

/**
 * Goes back to the figures before an extract, as a new version. It and every extract published after it are taken back:
 * each can be published again. No row is deleted and every version stays readable.
 */
export function undo(turn: Turn, id: string, word: Word): Promise<DoorAnswer> {
	return told(turn, () => takeBack(turn, id, word));
}

async function takeBack(turn: Turn, id: string, word: Word): Promise<DoorAnswer> {
	const { store, state, moment } = turn;
	const { versions, records } = state;
	const of = versions.findLast(({ extract }) => extract === id);
	const record = records.find((each) => each.id === id);
	const live = versions.at(-1);
	if (of === undefined || record?.state !== 'published' || live === undefined) {
		return stopped('extract', 'Only a published extract can be undone.');
	}
	if (of.parent === null)
		return stopped('extract', 'Before the first extract there is nothing to go back to.');
	if (word.reason.trim() === '') return stopped('reason', 'Write why it is undone.');
	const back = undoRecord(record, word, { ...turn, ordinal: nextOrdinal(records) });
	const version = nextVersion(live, back.id, moment, [`back to ${String(of.parent)}`]);
	await store.write(
		...recordStatements(back, new Uint8Array(), []),
		...takenBack(of, state).map((each) => stateStatement(each, 'undone')),
		...versionStatements(version),
		...undoStatements(of.parent, version.id)
	);
	return { kind: 'done', extract: back.id, version: version.id };
}

/** The extracts of a version and of all after it that are still published. */
function takenBack({ id: from }: Version, { versions, records }: GateState): readonly string[] {
	const later = new Set(versions.filter(({ id }) => id >= from).map(({ extract }) => extract));
	return records.flatMap(({ id, state }) => (later.has(id) && state === 'published' ? [id] : []));
}

function undoRecord(
	record: ExtractRecord,
	{ by, reason }: Word,
	{ moment, state, ordinal }: Turn & { readonly ordinal: number }
): ExtractRecord {
	const none = { rows: 0, ready: 0, inError: 0, blank: 0 };
	return {
		id: randomUUID(),
		kind: record.kind,
		path: `Undo of ${record.path}`,
		sha256: createHash('sha256').digest('hex'),
		receivedAt: moment,
		by,
		reason,
		state: 'published',
		isSample: false,
		catalogueSha256: state.catalogue.sha256,
		counts: none,
		effect: { added: 0, late: 0, restated: 0, kept: 0 },
		ordinal
	};
}

/** The bytes of an extract as they came in. */
export async function bytesOf(store: Store, id: string): Promise<Uint8Array> {
	const [row] = await store.read('select bytes from extract where id = ?', [id]);
	const bytes = row?.['bytes'];
	return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

function stopped(field: 'extract' | 'reason', message: string): DoorAnswer {
	return { kind: 'stopped', field, message };
}
