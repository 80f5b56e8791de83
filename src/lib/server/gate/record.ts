import type { Counts, ExtractKind } from '$lib/extracts/extract';
import { numberInWords } from '$lib/domain/format';
import type { Problem, Severity } from '$lib/domain/problem';
import {
	numberOf,
	numberOrNull,
	textOf,
	textOrNull,
	type Row,
	type Statement,
	type Store
} from '$lib/server/store/store';

/**
 * What became of an extract: `published`; `held` for a person; `refused` for its errors; `known`, its bytes being in
 * force already; `superseded` by other bytes under its path, or taken away; `undone` after it was published: it may be
 * published again.
 */
export type ExtractState = 'published' | 'held' | 'refused' | 'known' | 'superseded' | 'undone';

/** What an extract did, or would do, to the figures in force. */
export interface Effect {
	readonly added: number;
	readonly late: number;
	readonly restated: number;
	/** Figures in force that the extract lacks; they are kept. */
	readonly kept: number;
}

/** An extract as the store remembers it; its bytes stay in the store. */
export interface ExtractRecord {
	readonly id: string;
	readonly kind: ExtractKind;
	/** Path below `data/extracts`. */
	readonly path: string;
	readonly sha256: string;
	readonly receivedAt: string;
	readonly by: string;
	readonly reason: string;
	readonly state: ExtractState;
	readonly isSample: boolean;
	/** Which state of the catalogue it was checked against. */
	readonly catalogueSha256: string;
	readonly counts: Counts;
	readonly effect: Effect;
	/** Order of arrival. */
	readonly ordinal: number;
}

const COLUMNS = `id, kind, path, sha256, received_at, by_whom, reason, state, is_sample, catalogue_sha256,
	rows_read, rows_ready, rows_in_error, rows_blank, added, late, restated, kept, ordinal`;

/** Adds the extract with its bytes and its problems. */
export function recordStatements(
	record: ExtractRecord,
	bytes: Uint8Array,
	problems: readonly Problem[]
): readonly Statement[] {
	const marks = Array.from({ length: 20 }, () => '?').join(', ');
	return [
		{
			sql: `insert into extract (${COLUMNS}, bytes) values (${marks})`,
			rows: [
				[
					record.id,
					record.kind,
					record.path,
					record.sha256,
					record.receivedAt,
					record.by,
					record.reason,
					record.state,
					record.isSample ? 1 : 0,
					record.catalogueSha256,
					record.counts.rows,
					record.counts.ready,
					record.counts.inError,
					record.counts.blank,
					record.effect.added,
					record.effect.late,
					record.effect.restated,
					record.effect.kept,
					record.ordinal,
					bytes
				]
			]
		},
		{
			sql: 'insert into arrival (ordinal, extract) values (?, ?)',
			rows: [[record.ordinal, record.id]]
		},
		problemStatement(record.id, problems)
	];
}

/** The place in the order of arrival that comes next. */
export function nextOrdinal(records: readonly ExtractRecord[]): number {
	return (records.at(-1)?.ordinal ?? 0) + 1;
}

/** At most so many problems of one file are kept; a last one says how many more there are. */
const MOST_PROBLEMS = 1000;

function problemStatement(extract: string, problems: readonly Problem[]): Statement {
	const kept = problems.slice(0, MOST_PROBLEMS);
	const rest = problems.length - kept.length;
	const all = rest === 0 ? kept : [...kept, restOf(rest)];
	return {
		sql: `insert into problem
		      (extract, ordinal, code, severity, line, sheet_row, column_name, cell, message, remedy)
		      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		rows: all.map((problem, index) => [
			extract,
			index,
			problem.code,
			problem.severity,
			problem.line,
			problem.row ?? null,
			problem.column,
			problem.value,
			problem.message,
			problem.remedy
		])
	};
}

function restOf(count: number): Problem {
	return {
		code: 'more_problems',
		severity: 'notice',
		file: '',
		line: null,
		column: null,
		value: null,
		message: `${numberInWords(count, 0)} more problems are not listed`,
		remedy: 'Mend the ones listed, then put the file in again.'
	};
}

/** Sets what became of an extract. */
export function stateStatement(id: string, state: ExtractState): Statement {
	return { sql: 'update extract set state = ? where id = ?', rows: [[state, id]] };
}

/** An extract that waits does so no longer. One that was published meanwhile stays so. */
export function supersededStatement(id: string): Statement {
	const sql = `update extract set state = 'superseded' where id = ? and state in ('held', 'refused')`;
	return { sql, rows: [[id]] };
}

/** What a person decided about an extract, by whose word and why. */
export function decidedStatement(
	id: string,
	decided: Pick<ExtractRecord, 'state' | 'by' | 'reason' | 'effect'>
): Statement {
	const { state, by, reason, effect } = decided;
	return {
		sql: `update extract set state = ?, by_whom = ?, reason = ?, added = ?, late = ?, restated = ?, kept = ?
		      where id = ?`,
		rows: [[state, by, reason, effect.added, effect.late, effect.restated, effect.kept, id]]
	};
}

/** Every extract, in order of arrival. */
export async function allRecords(store: Store): Promise<readonly ExtractRecord[]> {
	const rows = await store.read(`select ${COLUMNS} from extract order by ordinal`);
	return rows.map(recordOf);
}

/** The problems of an extract, in the order in which they were found. */
export async function problemsOf(
	store: Store,
	extract: ExtractRecord
): Promise<readonly Problem[]> {
	const rows = await store.read('select * from problem where extract = ? order by ordinal', [
		extract.id
	]);
	return rows.map((row) => problemOf(row, extract.path));
}

function problemOf(row: Row, file: string): Problem {
	const sheetRow = numberOrNull(row, 'sheet_row');
	return {
		code: textOf(row, 'code'),
		severity: oneOf(SEVERITIES, textOf(row, 'severity')),
		file,
		line: numberOrNull(row, 'line'),
		...(sheetRow === null ? {} : { row: sheetRow }),
		column: textOrNull(row, 'column_name'),
		value: textOrNull(row, 'cell'),
		message: textOf(row, 'message'),
		remedy: textOf(row, 'remedy')
	};
}

const SEVERITIES: readonly Severity[] = ['error', 'query', 'notice'];
const KINDS: readonly ExtractKind[] = ['figures', 'targets', 'comparators'];
const STATES: readonly ExtractState[] = [
	'published',
	'held',
	'refused',
	'known',
	'superseded',
	'undone'
];

function recordOf(row: Row): ExtractRecord {
	return {
		id: textOf(row, 'id'),
		kind: oneOf(KINDS, textOf(row, 'kind')),
		path: textOf(row, 'path'),
		sha256: textOf(row, 'sha256'),
		receivedAt: textOf(row, 'received_at'),
		by: textOf(row, 'by_whom'),
		reason: textOf(row, 'reason'),
		state: oneOf(STATES, textOf(row, 'state')),
		isSample: numberOf(row, 'is_sample') === 1,
		catalogueSha256: textOf(row, 'catalogue_sha256'),
		counts: {
			rows: numberOf(row, 'rows_read'),
			ready: numberOf(row, 'rows_ready'),
			inError: numberOf(row, 'rows_in_error'),
			blank: numberOf(row, 'rows_blank')
		},
		effect: {
			added: numberOf(row, 'added'),
			late: numberOf(row, 'late'),
			restated: numberOf(row, 'restated'),
			kept: numberOf(row, 'kept')
		},
		ordinal: numberOf(row, 'ordinal')
	};
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
	const found = known.find((each) => each === text);
	if (found === undefined) throw new Error(`the store holds ${text}`);
	return found;
}
