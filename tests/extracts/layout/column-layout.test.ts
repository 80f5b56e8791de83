import { describe, expect, test } from 'vitest';
import { isRefused } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { readTargets } from '$lib/extracts/targets';
import { chosenLayout } from '$lib/extracts/layout/chosen-layout';
import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import { fixtureContext } from '../fixture-catalogue';
import { checkAccount, problemsOf } from '../fixtures';

const LONG = { separator: 'semicolons', dates: 'day-first' };

function layoutFor(text: string, fields: Readonly<Record<string, string>>): ColumnLayout {
	const chosen = chosenLayout(text, 'figures', new URLSearchParams(fields));
	if (chosen.kind === 'wanting') throw new Error(chosen.messages.join(' '));
	return chosen.layout;
}

function read(text: string, ...layouts: readonly ColumnLayout[]) {
	const bytes = new TextEncoder().encode(text);
	return readFigures(bytes, { ...fixtureContext('week.csv'), layouts });
}

const HEAD = 'Week commencing;Measure;Locality;Done;Due';
const CHOICE = {
	...LONG,
	period_start: '0',
	indicator: '1',
	team: '2',
	numerator: '3',
	denominator: '4'
};

describe('a file of other columns is read as a person said', () => {
	const text = `${HEAD}\n16/03/2026;plans-in-time;north;13;40\n16/03/2026;plans-in-time;south;9;20\n`;

	test('U7 it is refused until somebody says so', () => {
		expect(isRefused(read(text))).toBe(true);
		expect(read(text).counts).toEqual({ rows: 2, ready: 0, inError: 2, blank: 0 });
	});

	test('then every row is read, day first, by its separator', () => {
		const result = read(text, layoutFor(text, CHOICE));
		expect(problemsOf(result)).toEqual(['read_as_said 1 -']);
		expect(result.items).toEqual([
			{
				indicator: 'plans-in-time',
				unit: 'north',
				period: '2026-03-16',
				numerator: 13,
				denominator: 40
			},
			{
				indicator: 'plans-in-time',
				unit: 'south',
				period: '2026-03-16',
				numerator: 9,
				denominator: 20
			}
		]);
		checkAccount(result);
	});

	test('U7 what is wrong is told by line, by the file’s own column and by what is written', () => {
		const wrong = `${HEAD}\n17/03/2026;plans-in-time;north;12,5;40\n03/16/2026;plans-in-time;nowhere;9\n31/06/2026;load;north;1;;\n2026-03-16;load;north;3;2\n`;
		const result = read(wrong, layoutFor(text, CHOICE));
		expect(problemsOf(result)).toEqual([
			'! not_monday 2 Week commencing',
			'! bad_number 2 Done',
			'! ragged_row 3 -',
			'! ragged_row 4 -',
			'read_as_said 1 -'
		]);
		expect(result.problems[0]?.value).toBe('17/03/2026');
		expect(result.problems[1]?.remedy).toBe('Write 12.5.');
		expect(result.linesInError).toEqual([2, 3, 4]);
		expect(result.counts).toEqual({ rows: 4, ready: 1, inError: 3, blank: 0 });
	});

	test('a day in another order is an error, told once, and never turned round', () => {
		const result = read(`${HEAD}\n03/16/2026;plans-in-time;north;13;40\n`, layoutFor(text, CHOICE));
		expect(problemsOf(result)).toEqual(['! bad_date 2 Week commencing', 'read_as_said 1 -']);
		expect(result.problems[0]?.message).toContain('day, month, year');
	});

	test('only that very first line is read so', () => {
		const other = text.replace('Locality', 'Team');
		expect(read(other, layoutFor(text, CHOICE)).counts.ready).toBe(0);
	});

	test('a layout of another kind is not used', () => {
		const bytes = new TextEncoder().encode(text);
		const layouts = [layoutFor(text, CHOICE)];
		expect(isRefused(readTargets(bytes, { ...fixtureContext('x.csv'), layouts }))).toBe(true);
	});

	test('what is the same in every row need not be a column', () => {
		const short = 'Week;Locality;Plans\n16/03/2026;north;7\n';
		const said = layoutFor(short, {
			...LONG,
			period_start: '0',
			indicator: 'same',
			'indicator-same': 'open-plans',
			team: '1',
			numerator: '2',
			denominator: 'same'
		});
		expect(read(short, said).items).toEqual([
			{
				indicator: 'open-plans',
				unit: 'north',
				period: '2026-03-16',
				numerator: 7,
				denominator: null
			}
		]);
	});
});

describe('weeks that stand side by side', () => {
	const across =
		'Indicator,Team,16/03/2026,23/03/2026,Total\nopen-plans,north,7,,7\nopen-plans,south,8,9,17\n';
	const said = layoutFor(across, {
		separator: 'commas',
		dates: 'day-first',
		indicator: '0',
		team: '1',
		denominator: 'same',
		weeks: 'numerator',
		first: '2',
		last: '3'
	});

	test('are a row each; one without a figure is blank', () => {
		const result = read(across, said);
		expect(result.counts).toEqual({ rows: 4, ready: 3, inError: 0, blank: 1 });
		expect(result.items.map(({ unit, period, numerator }) => [unit, period, numerator])).toEqual([
			['north', '2026-03-16', 7],
			['south', '2026-03-16', 8],
			['south', '2026-03-23', 9]
		]);
		checkAccount(result);
	});

	test('U7 an error names the line and the week’s own column', () => {
		const result = read(across.replace('8,9', '8,x'), said);
		expect(problemsOf(result)[0]).toBe('! bad_number 3 23/03/2026');
		expect(result.counts).toEqual({ rows: 4, ready: 2, inError: 1, blank: 1 });
	});

	test('other weeks in the same form are read by it too, and what stands behind them moves along', () => {
		const more =
			'Indicator,Team,16/03/2026,23/03/2026,30/03/2026,Total\nopen-plans,north,7,8,9,24\n';
		expect(read(more, said).items.map(({ numerator }) => numerator)).toEqual([7, 8, 9]);
		const other = 'Indicator,Team,03/30/2026,Total\nopen-plans,north,7,7\n';
		expect(read(other, said).counts.ready).toBe(0);
		const renamed = 'Indicator,Team,w/c 16/03/2026,Total\nopen-plans,north,7,7\n';
		expect(read(renamed, said).counts.ready).toBe(0);
	});

	test('a week may have two columns, numerator and denominator', () => {
		const pairs =
			'Team;Indicator;16 Mar 2026 done;16 Mar 2026 due;23 Mar 2026 done;23 Mar 2026 due\nnorth;plans-in-time;13;40;9;20\n';
		const layout = layoutFor(pairs, {
			...LONG,
			team: '0',
			indicator: '1',
			weeks: 'numerator-and-denominator',
			first: '2',
			last: '5'
		});
		expect(
			read(pairs, layout).items.map(({ period, numerator, denominator }) => [
				period,
				numerator,
				denominator
			])
		).toEqual([
			['2026-03-16', 13, 40],
			['2026-03-23', 9, 20]
		]);
		// With the two the other way round it is another first line.
		expect(read(pairs.replaceAll('done', 'x').replaceAll('due', 'done'), layout).counts.ready).toBe(
			0
		);
	});
});

describe('what a person has not said is asked, never filled in', () => {
	const wantingOf = (fields: Readonly<Record<string, string>>, text = `${HEAD}\n`) => {
		const chosen = chosenLayout(text, 'figures', new URLSearchParams(fields));
		return chosen.kind === 'wanting' ? chosen.messages : [];
	};

	test.each([
		['the separator', {}, 'Say by what the columns are separated.'],
		['the order of days', { separator: 'commas' }, 'Say in which order the days are written.'],
		['a column', { ...CHOICE, team: '' }, 'Say where team stands.'],
		['a column beyond the file', { ...CHOICE, team: '9' }, 'Say where team stands.'],
		['a text for every row', { ...CHOICE, team: 'same' }, ''],
		['an indicator for every row', { ...CHOICE, indicator: 'same' }, 'Say where indicator stands.'],
		[
			'a column for one thing',
			{ ...CHOICE, denominator: '3' },
			'The same column is chosen for numerator and for denominator.'
		],
		[
			'where weeks end',
			{ ...CHOICE, weeks: 'numerator', first: '3' },
			'Say in which columns the weeks begin and end.'
		]
	])('%s', (_, fields: Readonly<Record<string, string>>, message) => {
		expect(wantingOf(fields)).toEqual(message === '' ? [] : [message]);
	});

	test('weeks without a day in their names', () => {
		const fields = { ...CHOICE, weeks: 'numerator', first: '3', last: '4' };
		expect(wantingOf(fields)[0]).toContain('a day in its name');
	});
});
