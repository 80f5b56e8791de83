import { countInWords } from '$lib/domain/format';
import { comparatorColumns, type ComparatorCell } from './comparator-columns';
import type { IndicatorPage } from './indicator-page';
import { ownComparison } from './own-comparison';
import { peerComparison } from './peers';
import { tableRows } from './table-rows';
import { teamComparison } from './team-funnel';
import type { Panel } from './view';

/** What a page's chart shows, as a table of words: for a document and for the clipboard. */
export interface ShownTable {
	readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
	readonly rows: readonly (readonly string[])[];
}

/** The table behind the panel: periods, teams at their newest period, or authorities. */
export function shownTable(page: IndicatorPage, panel: Panel): ShownTable {
	if (panel === 'teams') return teamTable(page);
	return panel === 'comparators' ? authorityTable(page) : periodTable(page);
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
