import type { BandSpread } from '$lib/domain/band-spread';
import type { PublishedPart } from '$lib/domain/comparator';
import { countInWords } from '$lib/domain/format';
import { authoritiesShown, countedAuthorities } from './authorities-shown';
import { comparatorColumns, type ComparatorCell } from './comparator-columns';
import type { Drawing } from './drawing';
import type { IndicatorPage } from './indicator-page';
import { ownComparison } from './own-comparison';
import { peerComparison } from './peers';
import { mostDecimals, partInWords } from './published-rows';
import { tableRows } from './table-rows';
import { teamComparison } from './team-funnel';
import type { Panel } from './view';

/** What a page's chart shows, as a table of words: for a document and for the clipboard. */
export interface ShownTable {
	readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
	readonly rows: readonly (readonly string[])[];
}

/** The table behind one of the panel's charts: periods, teams at their newest period, authorities, or their bands. */
export function shownTable(
	page: IndicatorPage,
	panel: Panel,
	drawing: Drawing = 'usual'
): ShownTable {
	if (panel === 'teams') return teamTable(page);
	if (panel !== 'comparators') return periodTable(page);
	const { bands } = page.data;
	if (drawing === 'bands' && bands !== null) return bandTable(bands);
	return drawing === 'funnel' ? countedTable(page) : authorityTable(page);
}

function text(name: string) {
	return { name, isNumber: false };
}

function number(name: string) {
	return { name, isNumber: true };
}

function periodTable({ data, resolved, trend, reading }: IndicatorPage): ShownTable {
	const { indicator, targets, unit, firstLateDay } = data;
	const beside = comparatorColumns(trend).filter(({ cells }) => cells.size > 0);
	const { grain } = resolved;
	const subject = { indicator, grain, targets, unit: unit.id, reading, firstLateDay };
	const rows = tableRows(trend.points, subject);
	const hasRange = rows.some(({ usualRange }) => usualRange !== '');
	return {
		columns: [
			text('Period'),
			number('Value'),
			number('Numerator'),
			number('Denominator'),
			number('Target'),
			text('Status'),
			...(hasRange ? [text('Usual range')] : []),
			...beside.map(({ name }) => number(name)),
			text('Notes')
		],
		rows: rows.map((row) => [
			row.period,
			row.value,
			row.numerator,
			row.denominator,
			row.targetInWords,
			row.targetInWords === '' ? '' : row.statusInWords,
			...(hasRange ? [row.usualRange] : []),
			...beside.map(({ cells }) => cellInWords(cells.get(row.point.start))),
			row.notes
		])
	};
}

function cellInWords(cell: ComparatorCell | undefined): string {
	if (cell === undefined) return '';
	return cell.period === '' ? cell.words : `${cell.words} (${cell.period})`;
}

function teamTable(page: IndicatorPage): ShownTable {
	const { period, places } = teamComparison(page);
	return {
		columns: [
			text('Team'),
			text('Period'),
			number('Value'),
			number('Numerator'),
			number('Denominator'),
			text('Beside all teams')
		],
		rows: places.map(({ unit, value, point, place }) => [
			unit.name,
			point === null ? '' : period,
			value,
			point?.numerator == null ? '' : countInWords(point.numerator),
			point?.denominator == null ? '' : countInWords(point.denominator),
			place
		])
	};
}

function authorityTable(page: IndicatorPage): ShownTable {
	const comparison = peerComparison(page);
	const columns = [text('Authority'), text('Year'), number('Value'), text('Council beside it')];
	if (comparison === null) return { columns, rows: [] };
	const { year, bars } = comparison;
	const own = ownComparison(page);
	const wordsOf = (group: string) => own.find(({ kind }) => kind === group)?.words ?? '';
	return {
		columns,
		rows: [
			...bars.bars.map((bar) => [bar.name, year, bar.text, wordsOf(bar.group)]),
			...own
				.filter(({ kind }) => kind !== 'england' && kind !== 'region')
				.map(({ name, period, referenceInWords, words }) => [name, period, referenceInWords, words])
		]
	};
}

function bandTable({ bands, period, rows }: BandSpread): ShownTable {
	return {
		columns: [text('Authority'), text('Year'), ...bands.map(({ name }) => number(name))],
		rows: rows.map(({ name, texts }) => [name, period, ...texts])
	};
}

/** The authorities by size: every one that has both parts. */
function countedTable(page: IndicatorPage): ShownTable {
	const { indicator } = page.data;
	const shown = authoritiesShown(page);
	const counted = countedAuthorities(shown?.figures ?? []);
	const decimals = mostDecimals(counted.map(({ value }) => value));
	const countOf = (part: PublishedPart) =>
		part.kind === 'number' ? countInWords(part.number) : '';
	return {
		columns: [text('Authority'), number('Value'), number('Numerator'), number('Denominator')],
		rows: counted.map(({ name, value, numerator, denominator }) => [
			name,
			partInWords(value, indicator, decimals).text,
			countOf(numerator),
			countOf(denominator)
		])
	};
}

/** Tab-separated, as spreadsheets take it from the clipboard; no cell can begin a formula. */
export function asTabs({ columns, rows }: ShownTable): string {
	return [columns.map(({ name }) => name), ...rows]
		.map((row) => row.map(plainCell).join('\t'))
		.join('\r\n');
}

function plainCell(cell: string): string {
	const flat = cell.replace(/[\t\r\n]+/g, ' ');
	return /^[=+\-@]/.test(flat) && !/^-?[\d.,]+%?$/.test(flat) ? `'${flat}` : flat;
}
