import { createHash, randomUUID } from 'node:crypto';
import { stopped, told, type DoorAnswer, type Word } from './door-answer';
import type { GateState, Turn } from './gate-state';
import { judgedBy } from './layouts';
import { nextOrdinal, recordStatements, stateStatement, type ExtractRecord } from './record';
import { undoStatements } from './undo';
import { nextVersion, versionStatements, type Version } from './versions';

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
		catalogueSha256: judgedBy(state.catalogue.sha256, state.layouts),
		counts: none,
		effect: { added: 0, late: 0, restated: 0, kept: 0 },
		ordinal
	};
}
