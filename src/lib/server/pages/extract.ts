import type { Problem } from '$lib/domain/problem';
import { groupedProblems } from '$lib/domain/problem-groups';
import { recordsIn } from '$lib/extracts/csv';
import { OUR_COLUMNS } from '$lib/extracts/layout/laid-out';
import { writeCsv } from '$lib/extracts/write-csv';
import type { Application } from '$lib/server/application';
import { bytesOf } from '$lib/server/gate/originals';
import { problemsOf, type ExtractRecord } from '$lib/server/gate/record';
import type { ExtractPage, ShownRow } from '$lib/view/extract-page';
import { problemKinds } from '$lib/view/problem-kinds';
import { sayableText } from './columns';
import { shownChange, whatItChanged, wouldBe } from './extract-change';
import { extractLine } from './extracts';
import { frameShown } from './frame-shown';
import { shownLines, shownRow, textAndSeparator } from './shown-row';

/** What of a page the address asks for: one sort of problem, one line of the file. */
export interface ExtractQuestion {
	readonly problem: string | null;
	readonly line: number | null;
}

/** The page of one extract: what it holds, what is wrong with it, what it would do or did; null where there is none. */
export async function extractPage(
	application: Application,
	id: string,
	question: ExtractQuestion
): Promise<ExtractPage | null> {
	const { gate, store } = application;
	const record = gate.state.records.find((each) => each.id === id);
	if (record === undefined) return null;
	const problems = await problemsOf(store, record);
	// Restatements stand among the changes, old and new.
	const told = problems.filter(({ code }) => code !== 'restatement');
	const { line } = question;
	const problem = told.find(({ code }) => code === question.problem)?.code ?? null;
	const picked = told.filter(({ code }) => problem === null || code === problem);
	return {
		frame: await frameShown(application),
		extract: { ...(await extractLine(record, application)), problems: [] },
		problemKinds: problemKinds(told, problem),
		groups: groupedProblems(picked),
		row: line === null ? null : await rowAt(application, { record, line, problems }),
		...(await changeOf(application, record)),
		mayBeSaid: await mayBeSaid(application, record, problems),
		...undoOf(application, record)
	};
}

async function changeOf(
	application: Application,
	record: ExtractRecord
): Promise<Pick<ExtractPage, 'change' | 'heldBack' | 'needsReason'>> {
	if (!['held', 'refused', 'undone'].includes(record.state)) {
		const changed = await whatItChanged(application, record);
		const change = changed === null ? null : shownChange(changed);
		return { change, heldBack: null, needsReason: false };
	}
	const found = await wouldBe(application, record);
	if (found === null) return { change: null, heldBack: null, needsReason: false };
	const { linesInError: lines, needsReason } = found;
	const heldBack = lines.length === 0 ? null : { count: lines.length, lines: shownLines(lines) };
	return { change: shownChange(found.change), heldBack, needsReason };
}

/** What goes with it when it is undone, and whether it can be. */
function undoOf(
	{ gate }: Application,
	{ id, state }: ExtractRecord
): Pick<ExtractPage, 'takenAlong' | 'canBeUndone'> {
	const { records, versions } = gate.state;
	const of = versions.findLast(({ extract }) => extract === id);
	if (state !== 'published' || of === undefined) return { takenAlong: [], canBeUndone: false };
	const later = versions.filter((version) => version.id > of.id);
	const takenAlong = later.flatMap(({ extract }) => {
		const found = records.find((each) => each.id === extract);
		return found?.state === 'published' ? [found.path] : [];
	});
	return { takenAlong, canBeUndone: of.parent !== null };
}

/** Errors that may come of columns that are named, separated or dated in another way. */
const OF_COLUMNS = [
	'missing_column',
	'wrong_delimiter',
	'bad_date',
	'duplicate_column',
	'ragged_row'
];

async function mayBeSaid(
	{ store }: Application,
	{ id, state }: ExtractRecord,
	problems: readonly Problem[]
): Promise<boolean> {
	if (state !== 'refused') return false;
	const isOfColumns = ({ severity, code }: Problem) =>
		severity === 'error' && OF_COLUMNS.includes(code);
	return problems.some(isOfColumns) && sayableText(await bytesOf(store, id)) !== null;
}

async function rowAt(
	{ store, gate }: Application,
	{
		record,
		line,
		problems
	}: {
		readonly record: ExtractRecord;
		readonly line: number;
		readonly problems: readonly Problem[];
	}
): Promise<ShownRow | null> {
	const layouts = gate.state.layouts.map(({ layout }) => layout);
	const found = textAndSeparator(await bytesOf(store, record.id), layouts);
	return found === null ? null : shownRow(found, line, problems);
}

/** The bytes of an extract with its name and hash, or null where there is none. */
export async function originalOf({ gate, store }: Application, id: string) {
	const record = gate.state.records.find((each) => each.id === id);
	if (record === undefined) return null;
	return { record, bytes: await bytesOf(store, id) };
}

/**
 * The rows of an extract as they came in, each with its line, what is wrong with it and what to do in three more columns:
 * to be mended in a spreadsheet and sent again. Null where there is no such extract or its bytes are no text.
 */
export async function annotatedCsv(application: Application, id: string): Promise<string | null> {
	const original = await originalOf(application, id);
	if (original === null) return null;
	const layouts = application.gate.state.layouts.map(({ layout }) => layout);
	const found = textAndSeparator(original.bytes, layouts);
	if (found === null) return null;
	const problems = await problemsOf(application.store, original.record);
	const byLine = Map.groupBy(problems, ({ line }) => line);
	const [head, ...rows] = [...recordsIn(found.text, { separator: found.separator })];
	const told = rows.map((row) => {
		const said = byLine.get(row.line) ?? [];
		return [
			...row.cells,
			row.line,
			said.map(({ message }) => message).join('; '),
			said.map(({ remedy }) => remedy).join(' ')
		];
	});
	return writeCsv([...(head?.cells ?? []), ...OUR_COLUMNS], told, found.separator);
}
