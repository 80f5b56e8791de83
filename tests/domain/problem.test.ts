import { describe, expect, test } from 'vitest';
import { shownValue, type Problem } from '$lib/domain/problem';
import {
	groupedProblems,
	lineRanges,
	placeOf,
	placesOf,
	severityInWords
} from '$lib/domain/problem-groups';

function problem(line: number | null, but: Partial<Problem> = {}): Problem {
	return {
		code: 'not_a_number',
		severity: 'error',
		file: 'figures/2013-07-15.csv',
		line,
		column: 'numerator',
		value: '12,5',
		message: '12,5 is not a number',
		remedy: 'Write 12.5.',
		...but
	};
}

describe('lines in words (U7)', () => {
	test.each([
		[[3, 4, 5, 6, 7, 8, 9, 14], 'lines 3-9, 14'],
		[[3], 'line 3'],
		[[3, 4], 'lines 3-4'],
		[[14, 3, 4, 3], 'lines 3-4, 14'],
		[[2, 4, 6], 'lines 2, 4, 6'],
		[[9, 10, 11], 'lines 9-11']
	])('%j are “%s”', (lines, words) => {
		expect(lineRanges(lines)).toBe(words);
	});
});

describe('the place of a problem (U7)', () => {
	test('is its line and column, and the spreadsheet’s row where that differs', () => {
		expect(placeOf(problem(14))).toBe('Line 14, numerator');
		expect(placeOf(problem(14, { column: null }))).toBe('Line 14');
		expect(placeOf(problem(14, { row: 12 }))).toBe('Line 14 (spreadsheet row 12), numerator');
	});

	test('without a line is its column, or the file', () => {
		expect(placeOf(problem(null))).toBe('numerator');
		expect(placeOf(problem(null, { column: null }))).toBe('The file');
	});
});

describe('the same problem (U7)', () => {
	test('is told once, with all its lines', () => {
		const [group, ...others] = groupedProblems([problem(9), problem(3), problem(4)]);
		expect(others).toEqual([]);
		expect(group).toMatchObject({ lines: [9, 3, 4], count: 3 });
		expect(lineRanges(group?.lines ?? [])).toBe('lines 3-4, 9');
	});

	test.each([
		['another value', { value: '12;5' }],
		['another column', { column: 'denominator' }],
		['another code', { code: 'negative' }],
		['another message', { message: 'something else' }],
		['another file', { file: 'figures/2013-07-22.csv' }],
		['another severity', { severity: 'notice' as const }]
	])('is another one with %s', (_, but) => {
		expect(groupedProblems([problem(3), problem(4, but)])).toHaveLength(2);
	});

	test('stands by severity first and then by its first line', () => {
		const told = groupedProblems([
			problem(2, { severity: 'notice' }),
			problem(9, { value: 'b' }),
			problem(null, { severity: 'query' }),
			problem(5, { value: 'a' }),
			problem(null, { value: 'c' })
		]);
		expect(told.map(({ first }) => [first.severity, first.line])).toEqual([
			['error', null],
			['error', 5],
			['error', 9],
			['query', null],
			['notice', 2]
		]);
	});

	test('may be on every line of a long file', () => {
		const many = Array.from({ length: 100_000 }, (_, index) => problem(index + 2));
		const [group] = groupedProblems(many);
		expect(group?.count).toBe(100_000);
		expect(lineRanges(group?.lines ?? [])).toBe('lines 2-100001');
	});
});

describe('a value as it is shown', () => {
	test('holds no control characters and none that turn the writing round', () => {
		expect(shownValue('a\u0000b\tc\r\nd')).toBe('a b c  d');
		expect(shownValue('\u202Eevil\u2066x\u200B\uFEFF\u2028')).toBe(' evil x   ');
	});

	test('is at most 60 characters and says that it is cut', () => {
		expect(shownValue('x'.repeat(60))).toBe('x'.repeat(60));
		expect(shownValue('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
	});

	test('is never cut in the middle of a character', () => {
		const shown = shownValue(`${'x'.repeat(59)}😀😀`);
		expect(shown).toBe(`${'x'.repeat(59)}…`);
		expect(encodeURIComponent(shown)).toContain('%E2%80%A6');
	});
});

test('a group of the same problem is told with all its lines and its column', () => {
	const [group] = groupedProblems([problem(3), problem(4), problem(5), problem(14)]);
	expect(group && placesOf(group)).toBe('Lines 3-5, 14, numerator');
	expect(severityInWords('query')).toBe('Needs a person');
});
