import { groupedProblems } from '$lib/domain/problem-groups';
import { londonDay } from '$lib/domain/period';
import { readComparators } from '$lib/extracts/comparators';
import { recordsIn } from '$lib/extracts/csv';
import { decode } from '$lib/extracts/decode';
import type { ExtractKind, ReadExtract, ReadingContext } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import {
	chosenLayout,
	CONTRACT,
	separatorIn,
	type ChosenLayout
} from '$lib/extracts/layout/chosen-layout';
import { SEPARATORS, type ColumnLayout, type Separator } from '$lib/extracts/layout/column-layout';
import { firstLine, ownColumns } from '$lib/extracts/layout/laid-out';
import { DATE_ORDERS } from '$lib/extracts/layout/written-dates';
import { readTargets } from '$lib/extracts/targets';
import type { Application } from '$lib/server/application';
import { bytesOf } from '$lib/server/gate/originals';
import type { ExtractRecord } from '$lib/server/gate/record';
import type { ColumnsPage, ColumnsPreview } from '$lib/view/column-pages';
import { columnQuestions } from './column-questions';
import { frameShown } from './frame-shown';

/** A refused extract whose text can be told apart into columns, or null where there is nothing to say of any. */
export interface SayableExtract {
	readonly record: ExtractRecord;
	readonly bytes: Uint8Array;
	readonly text: string;
}

/** The extract, where it is refused and its first line has columns by some separator. */
export async function sayableExtract(
	{ gate, store }: Application,
	id: string
): Promise<SayableExtract | null> {
	const record = gate.state.records.find((each) => each.id === id);
	if (record?.state !== 'refused') return null;
	const bytes = await bytesOf(store, id);
	const text = sayableText(bytes);
	return text === null ? null : { record, bytes, text };
}

/** The text of bytes whose first line has columns by some separator. */
export function sayableText(bytes: Uint8Array): string | null {
	const decoded = decode(bytes);
	if (decoded.kind === 'refused' || decoded.isDamaged || decoded.hasControls) return null;
	return SEPARATORS.some(({ separator }) => firstLine(decoded.text, separator).length > 1)
		? decoded.text
		: null;
}

/** The page on which a person says what the columns are, with what was chosen so far in the address. */
export async function columnsPage(
	application: Application,
	{ record, bytes, text }: SayableExtract,
	fields: URLSearchParams
): Promise<ColumnsPage | null> {
	const { catalogue } = application.gate.state.catalogue;
	if (catalogue === null) return null;
	const separator = separatorIn(fields) ?? widest(text);
	const names = ownColumns(firstLine(text, separator));
	const isBegun = fields.has('dates');
	const chosen = isBegun ? chosenLayout(text, record.kind, fields) : null;
	const today = londonDay(new Date(application.now()).toISOString());
	const context = { file: record.path, catalogue, today, readOn: today };
	const optionOf = (name: string, value: string, words: string) => ({
		value,
		words,
		isChosen: fields.get(name) === value
	});
	return {
		frame: await frameShown(application),
		extract: { id: record.id, path: record.path, kind: record.kind },
		separators: SEPARATORS.map((each) => ({
			value: each.words,
			words: each.words,
			isChosen: each.separator === separator,
			count: firstLine(text, each.separator).length
		})),
		columns: names.map((name, at) => ({ name, examples: examplesOf(text, separator, at) })),
		dates: DATE_ORDERS.map(({ order, words, example }) =>
			optionOf('dates', order, `${words}: ${example}`)
		),
		questions: columnQuestions({ kind: record.kind, catalogue, names, fields, isBegun }),
		weeks: record.kind === 'figures' ? weeksOf(fields, optionOf) : null,
		messages: chosen?.kind === 'wanting' ? chosen.messages : [],
		preview: previewOf(chosen, record.kind, bytes, context)
	};
}

function weeksOf(
	fields: URLSearchParams,
	optionOf: (name: string, value: string, words: string) => ColumnsPage['dates'][number]
): ColumnsPage['weeks'] {
	return {
		holds: [
			{ ...optionOf('weeks', '', 'No: one row for each week'), isChosen: !fields.get('weeks') },
			optionOf('weeks', 'numerator', 'Yes, one column for each week'),
			optionOf(
				'weeks',
				'numerator-and-denominator',
				'Yes, two columns for each week: numerator, then denominator'
			)
		],
		first: fields.get('first') ?? '',
		last: fields.get('last') ?? ''
	};
}

/** Which separator makes the most columns: shown first, chosen by nobody yet. */
function widest(text: string): Separator {
	const counted = SEPARATORS.map(({ separator }) => ({
		separator,
		count: firstLine(text, separator).length
	}));
	return counted.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

function examplesOf(text: string, separator: Separator, position: number): readonly string[] {
	const records = recordsIn(text.slice(0, 20_000), { separator });
	const cells: string[] = [];
	for (const { cells: row } of records) {
		if (cells.length > 2) break;
		cells.push(row[position] ?? '');
	}
	return cells.slice(1);
}

const SHOWN_ROWS = 6;

function previewOf(
	chosen: ChosenLayout | null,
	kind: ExtractKind,
	bytes: Uint8Array,
	context: ReadingContext
): ColumnsPreview | null {
	if (chosen?.kind !== 'layout') return null;
	const { counts, problems, rows } = readBy(chosen.layout, kind, bytes, context);
	const { required, optional } = CONTRACT[kind];
	const head = [...required, ...optional];
	const told = problems.filter(({ code }) => code !== 'read_as_said');
	return { counts, head, rows, groups: groupedProblems(told).slice(0, SHOWN_ROWS) };
}

function readBy(layout: ColumnLayout, kind: ExtractKind, bytes: Uint8Array, given: ReadingContext) {
	const context = { ...given, layouts: [layout] };
	const shown = <Item>(read: ReadExtract<Item>, cellsOf: (item: Item) => readonly unknown[]) => ({
		...read,
		rows: read.items.slice(0, SHOWN_ROWS).map((item) => cellsOf(item).map(cellInWords))
	});
	switch (kind) {
		case 'figures':
			return shown(readFigures(bytes, context), (item) => [
				item.period,
				item.indicator,
				item.unit,
				item.numerator,
				item.denominator
			]);
		case 'targets':
			return shown(readTargets(bytes, context), (item) => [
				item.indicator,
				item.unit,
				item.from,
				item.target,
				item.tolerance
			]);
		case 'comparators':
			return shown(readComparators(bytes, context), (item) => [
				item.authority,
				item.year,
				item.indicator,
				partInWords(item.value),
				partInWords(item.numerator),
				partInWords(item.denominator),
				item.source,
				item.publishedOn
			]);
	}
}

function partInWords(part: {
	readonly kind: string;
	readonly number?: number;
	readonly symbol?: string;
}) {
	return part.number ?? part.symbol ?? null;
}

function cellInWords(cell: unknown): string {
	return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
