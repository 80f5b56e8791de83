import { describe, expect, test } from 'vitest';
import { placeOf } from '$lib/domain/problem-groups';
import { readFigures } from '$lib/extracts/figures';
import { fixtureContext } from './fixture-catalogue';
import { fixture } from './fixtures';

/** The first problem of a fixture as it is shown: where, what, and what to do. */
function told(name: string): string {
	const path = `figures/${name}.csv`;
	const [problem] = readFigures(fixture(path), fixtureContext(path)).problems;
	if (problem === undefined) return '';
	return `${placeOf(problem)}: ${problem.message}. ${problem.remedy}`;
}

describe('what an analyst is told', () => {
	test.each([
		['number-decimal-comma', 'Line 6, numerator: 12,5 is not a number. Write 12.5.'],
		[
			'number-blank',
			'Line 6, numerator: There is no numerator. Fill the cell in; a blank is never taken as 0. Where it is not known, leave the row out.'
		],
		[
			'team-in-capitals',
			'Line 6, team: North is no team of the catalogue. If north is meant, write that. Otherwise add it to units.csv.'
		],
		[
			'team-path',
			'Line 6, team: ../../etc/passwd is no team of the catalogue. Add it to units.csv, or write it as it stands there.'
		],
		[
			'indicator-unknown',
			'Line 6, indicator: plan-in-time is no indicator of the catalogue. If plans-in-time is meant, write that. Otherwise add it to indicators.csv.'
		],
		[
			'indicator-after-its-end',
			'Line 6, period_start: old-way is valid only until 2026-03-29. Leave the row out, or correct the valid days in indicators.csv.'
		],
		[
			'date-sunday',
			'Line 6, period_start: 2026-06-07 is not a Monday, and this indicator is weekly. Give the Monday on which the week starts; the day is not moved.'
		],
		[
			'date-eight-days-ahead',
			'Line 6, period_start: 2026-11-30 is later than 2026-11-27. Check the year; the latest day that is taken is 2026-11-27.'
		],
		[
			'numerator-above-denominator',
			'Line 6, numerator: 5 of 4 is more than all of them. Check both; a percentage counts some of all, never more.'
		],
		[
			'row-too-long',
			'Line 6: The row has 6 cells where the first line has 5. Put a text or number that holds a comma in double quotes, or remove the comma.'
		],
		[
			'line-break-in-quotes',
			'Line 4 (spreadsheet row 3), numerator: 42% is not a number. Write how many, without %: the percentage is worked out from the counts.'
		],
		[
			'semicolons',
			'Line 1: The columns are separated by semicolons and not by commas. Save it as "CSV UTF-8 (comma delimited)"; decimals take a point.'
		],
		[
			'separator-line',
			'Line 1, period_start: The first line is "sep=" and not the names of the columns. Delete the line "sep=" so that the names of the columns come first.'
		]
	])('of %s', (name, words) => {
		expect(told(name)).toBe(words);
	});

	test('a hostile value is shown short and on one line', () => {
		const path = 'figures/team-line-break.csv';
		const [problem] = readFigures(fixture(path), fixtureContext(path)).problems;
		expect(problem?.value).toBe('north 2026 all is well');
		expect(problem?.message).not.toMatch(/\p{Cc}/u);
		expect(told('cell-too-long').length).toBeLessThan(200);
	});
});

test('a notice is told once for all rows that have it', () => {
	const text = `period_start,indicator,team,numerator,denominator
2026-06-01,plans-in-time,north ,3,4
2026-06-01,plans-in-time,south ,3,4
2026-06-08,plans-in-time,south,3,4`;
	const { problems } = readFigures(new TextEncoder().encode(text), fixtureContext('a.csv'));
	expect(problems).toEqual([
		{
			code: 'trimmed',
			severity: 'notice',
			file: 'a.csv',
			line: 2,
			column: 'team',
			value: 'north ',
			message: 'White space at the ends of the cell was left out (in 2 rows)',
			remedy: 'Nothing need be done.'
		}
	]);
});
