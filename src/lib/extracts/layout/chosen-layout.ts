import type { ExtractKind } from '$lib/extracts/extract-kind';
import {
	SEPARATORS,
	type ColumnLayout,
	type ColumnSource,
	type Separator,
	type WeeksAcross
} from './column-layout';
import { firstLine, laidOut, ownColumns, weekColumns } from './laid-out';
import { DATE_ORDERS } from './written-dates';

/** The columns that a kind of file has, those that it must have first. */
export const CONTRACT: Readonly<
	Record<
		ExtractKind,
		{ readonly required: readonly string[]; readonly optional: readonly string[] }
	>
> = {
	figures: {
		required: ['period_start', 'indicator', 'team', 'numerator', 'denominator'],
		optional: []
	},
	targets: { required: ['indicator', 'team', 'from', 'target', 'tolerance'], optional: [] },
	comparators: {
		required: ['authority', 'year', 'indicator', 'value'],
		optional: ['numerator', 'denominator', 'source', 'published_on']
	}
};

/** What a person chose in the form: a layout, or what is still wanting, in words. */
export type ChosenLayout =
	| { readonly kind: 'layout'; readonly layout: ColumnLayout }
	| { readonly kind: 'wanting'; readonly messages: readonly string[] };

/** The form's fields by their names, as an address or a form holds them. */
export type Fields = Pick<URLSearchParams, 'get'>;

/** The separator that the fields name; null where they name none. */
export function separatorIn(fields: Fields): Separator | null {
	const name = fields.get('separator');
	return SEPARATORS.find(({ words }) => words === name)?.separator ?? null;
}

/**
 * The layout that a person chose for a file's first line. Nothing is filled in that was not chosen: a column without a
 * choice is wanting, and said so; so are weeks without a day, or with the days of another order.
 */
export function chosenLayout(text: string, kind: ExtractKind, fields: Fields): ChosenLayout {
	const separator = separatorIn(fields);
	const dates = DATE_ORDERS.find(({ order }) => order === fields.get('dates'))?.order;
	if (separator === null) return wanting(['Say by what the columns are separated.']);
	if (dates === undefined) return wanting(['Say in which order the days are written.']);
	const header = ownColumns(firstLine(text, separator));
	const weeks = kind === 'figures' ? weeksIn(fields, header.length) : null;
	if (weeks === 'wanting') return wanting(['Say in which columns the weeks begin and end.']);
	const { columns, missing } = columnsIn(kind, fields, header, weeks);
	const layout: ColumnLayout = { kind, separator, header, dates, columns, weeks };
	const messages = [
		...missing.map((column) => `Say where ${column} stands.`),
		...doubled(columns),
		...(weeks !== null && weekColumns(header, weeks, dates) === null ? [NO_WEEKS] : [])
	];
	if (messages.length > 0) return wanting(messages);
	return laidOut(header, layout) === null ? wanting([UNLIKE]) : { kind: 'layout', layout };
}

const NO_WEEKS =
	'Not every column from the first week to the last has a day in its name, written in the order chosen.';

const UNLIKE = 'The names of the weeks differ by more than their days.';

function wanting(messages: readonly string[]): ChosenLayout {
	return { kind: 'wanting', messages };
}

function weeksIn(fields: Fields, width: number): WeeksAcross | 'wanting' | null {
	const holds = fields.get('weeks');
	if (holds !== 'numerator' && holds !== 'numerator-and-denominator') return null;
	const [first, last] = [
		positionIn(fields.get('first'), width),
		positionIn(fields.get('last'), width)
	];
	return first === null || last === null || last < first ? 'wanting' : { first, last, holds };
}

function positionIn(text: string | null, width: number): number | null {
	if (text === null || !/^\d{1,2}$/.test(text)) return null;
	return Number(text) < width ? Number(text) : null;
}

/** What stands in the weeks' own columns need not be said. */
function needed(kind: ExtractKind, weeks: WeeksAcross | null): readonly string[] {
	const own = [
		'period_start',
		'numerator',
		...(weeks?.holds === 'numerator' ? [] : ['denominator'])
	];
	const { required } = CONTRACT[kind];
	return weeks === null ? required : required.filter((column) => !own.includes(column));
}

function columnsIn(
	kind: ExtractKind,
	fields: Fields,
	header: readonly string[],
	weeks: WeeksAcross | null
) {
	const required = needed(kind, weeks);
	const missing: string[] = [];
	const columns: Record<string, ColumnSource> = {};
	for (const column of [...required, ...CONTRACT[kind].optional]) {
		const source = sourceIn(fields, column, header.length);
		if (source !== null) columns[column] = source;
		else if (required.includes(column)) missing.push(column);
	}
	return { columns, missing };
}

function sourceIn(fields: Fields, column: string, width: number): ColumnSource | null {
	const chosen = fields.get(column);
	if (chosen === 'same') {
		const text = (fields.get(`${column}-same`) ?? '').trim();
		return text === '' && !MAY_BE_BLANK.includes(column) ? null : { kind: 'same', text };
	}
	const position = positionIn(chosen, width);
	return position === null ? null : { kind: 'position', position };
}

/** A count has no denominator; a target without a team is everyone's. */
const MAY_BE_BLANK = ['denominator', 'team'];

function doubled(columns: Readonly<Record<string, ColumnSource>>): readonly string[] {
	const taken = new Map<number, string>();
	const messages: string[] = [];
	for (const [column, source] of Object.entries(columns)) {
		if (source.kind === 'same') continue;
		const other = taken.get(source.position);
		if (other === undefined) taken.set(source.position, column);
		else messages.push(`The same column is chosen for ${other} and for ${column}.`);
	}
	return messages;
}
