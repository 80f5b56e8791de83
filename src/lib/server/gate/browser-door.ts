import { createHash, randomUUID } from 'node:crypto';
import { lineRanges } from '$lib/domain/problem';
import type { ExtractKind } from '$lib/extracts/extract';
import type { Store } from '$lib/server/store/store';
import { BROWSER } from './dealings';
import { intakeStateOf, type GateState, type Turn } from './gate-state';
import { takeIn, type IntakeState } from './intake';
import { comparedNote, noteStatement } from './extract-records';
import { judgedBy } from './layouts';
import { judge, type Judgement } from './judgement';
import {
	decidedStatement,
	problemsOf,
	recordStatements,
	stateStatement,
	type ExtractRecord
} from './record';
import { undoStatements } from './undo';
import { nextVersion, versionStatements, type Version } from './versions';
import { beginWork } from './works';

/** What a person did at the browser's door came to. */
export type DoorAnswer =
	| { readonly kind: 'done'; readonly extract: string; readonly version: number | null }
	| { readonly kind: 'stopped'; readonly field: 'extract' | 'reason'; readonly message: string };

/** A file that somebody sends from a browser. */
export interface SentFile {
	readonly kind: ExtractKind;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly by: string;
}

/** Takes a file in that was sent from a browser: checked, compared and kept with its bytes. Nothing changes until it is published. */
export async function receive(turn: Turn, sent: SentFile): Promise<DoorAnswer> {
	const intake = intakeStateOf(turn);
	if (intake === null) return stopped('extract', 'There is no catalogue to check it against.');
	const arrival = {
		kind: sent.kind,
		path: `${BROWSER}${sent.kind}/${plainName(sent.name)}`,
		bytes: sent.bytes,
		sha256: createHash('sha256').update(sent.bytes).digest('hex'),
		receivedAt: turn.moment,
		by: sent.by,
		reason: '',
		isSample: false,
		isListed: false,
		isAcknowledged: false,
		isOffered: true
	};
	const { record } = await takeIn(arrival, intake);
	return { kind: 'done', extract: record.id, version: null };
}

/** A file's name as it is kept: without a path, and of a length that a page can show. */
function plainName(name: string): string {
	const last = name.split(/[\\/]/).at(-1)?.trim() ?? '';
	return last === '' ? 'extract.csv' : last.slice(-120);
}

/** By whose word something is done, and why. */
export interface Word {
	readonly by: string;
	readonly reason: string;
}

/** A person's word that an extract is to be published: whole, or without the rows in error. */
export interface PublishWord extends Word {
	readonly holdsErrorsBack?: boolean;
}

/**
 * Publishes an extract that waits, as the next version: judged once more against what is in force now. Where it changes
 * settled figures or asks another question, a reason is needed. One that is published already stays one version. Of a
 * refused one the good rows are published where a person says so, and why; the rows held back are named in its history.
 */
export async function publish(turn: Turn, id: string, word: PublishWord): Promise<DoorAnswer> {
	const { state } = turn;
	const record = state.records.find((each) => each.id === id);
	switch (record?.state) {
		case 'published': {
			const known = state.versions.findLast(({ extract }) => extract === id);
			return { kind: 'done', extract: id, version: known?.id ?? null };
		}
		case 'refused':
			if (word.holdsErrorsBack === true) return publishWaiting(turn, record, word);
			return stopped('extract', 'It has errors: mend them, or publish the rest without them.');
		case 'held':
		case 'undone':
			return publishWaiting(turn, record, word);
		case undefined:
			return stopped('extract', 'There is no such extract.');
		default:
			return stopped('extract', 'Only an extract that waits for a person can be published.');
	}
}

async function publishWaiting(
	turn: Turn,
	record: ExtractRecord,
	{ by, reason, holdsErrorsBack = false }: PublishWord
): Promise<DoorAnswer> {
	const { store, state, moment } = turn;
	const intake = intakeStateOf(turn);
	if (intake === null) return stopped('extract', 'There is no catalogue to check it against.');
	const judgement = await judgeAgain(record, intake, holdsErrorsBack);
	if (judgement.isRefused)
		return stopped('extract', 'It has errors by the catalogue as it is now.');
	const asks = holdsErrorsBack || (await asksForReason(judgement.needsReason, record, intake));
	if (reason.trim() === '' && asks) {
		return stopped('reason', 'Write why: it asks a question that only a person can answer.');
	}
	const { id } = record;
	const version = nextVersion(state.versions.at(-1) ?? null, id, moment, judgement.changesAsText());
	const written = () => ({ id: randomUUID(), at: moment, by });
	const compared = comparedNote(await judgement.listed(), judgement.unchanged);
	const lines = judgement.linesInError;
	await store.write(
		decidedStatement(id, { state: 'published', by, reason, effect: judgement.effect }),
		noteStatement(written(), id, compared),
		...(lines.length === 0
			? []
			: [
					noteStatement(written(), id, {
						kind: 'held-back',
						lines: lineRanges(lines),
						count: lines.length
					})
				]),
		...versionStatements(version),
		...judgement.statements(version.id)
	);
	return { kind: 'done', extract: id, version: version.id };
}

/** Judges an extract that waits by what is in force now; pages can see how far that is. */
export async function judgeAgain(
	{ id, kind, path: file }: ExtractRecord,
	{ store, catalogue, layouts, today }: IntakeState,
	holdsErrorsBack: boolean
): Promise<Judgement> {
	const work = beginWork(file);
	try {
		const context = { file, catalogue, layouts, today, readOn: today, holdsErrorsBack, work };
		return await judge(kind, await bytesOf(store, id), context, store);
	} finally {
		work.end();
	}
}

/** Also of bytes that were in force once and have been replaced, or were taken back, and where its check asked anything. */
async function asksForReason(
	needsReason: boolean,
	record: ExtractRecord,
	{ store, records }: IntakeState
): Promise<boolean> {
	const { sha256, state, id } = record;
	const isOld = records.some(
		(each) => each.id !== id && each.sha256 === sha256 && each.state === 'published'
	);
	if (needsReason || isOld || state === 'undone') return true;
	const problems = await problemsOf(store, record);
	return problems.some(({ severity }) => severity === 'query');
}

/**
 * Goes back to the figures before an extract, as a new version. It and every extract published after it are taken back:
 * each can be published again. No row is deleted and every version stays readable.
 */
export async function undo(turn: Turn, id: string, word: Word): Promise<DoorAnswer> {
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
	const back = undoRecord(record, word, { ...turn, ordinal: records.length + 1 });
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
		catalogueSha256: judgedBy(state.catalogue.sha256, state.layouts),
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
