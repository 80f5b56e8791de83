import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dateFault,
	decimalsOf,
	numberFault,
	numberOf,
	timePeriodOf,
	trimmed,
	yearOf
} from '$lib/extracts/cells';

describe('white space at the ends', () => {
	test.each([
		['a', 'a'],
		[' a ', 'a'],
		['\ta b\r\n', 'a b'],
		['\u00a0\u200b\ufeff\u2060a\u3000', 'a'],
		['   ', ''],
		['', '']
	])('of %j is left out', (text, expected) => {
		expect(trimmed(text)).toBe(expected);
	});

	test('is found in a moment, however long it is inside', () => {
		const started = performance.now();
		for (let i = 0; i < 1000; i += 1) trimmed(`a${' '.repeat(4000)}b `);
		expect(performance.now() - started).toBeLessThan(500);
	});
});

describe('a number', () => {
	test.each([
		['0', 0],
		['41', 41],
		['41.20', 41.2],
		['007', 7],
		['999999999.999999', 999999999.999999]
	])('%s is read', (text, number) => {
		expect(numberOf(text)).toBe(number);
	});

	test.each(['', ' 1', '1 ', '+5', '-3', '.5', '5.', '1e3', '0x1F', '1,204', '1.2.3', '١٢', '1\n'])(
		'%j is not',
		(text) => {
			expect(numberOf(text)).toBeNull();
		}
	);

	test('prints back as it was written, but for zeros that say nothing', () => {
		const whole = fc.integer({ min: 0, max: 999_999_999 });
		const decimals = fc.stringMatching(/^\d{0,6}$/);
		fc.assert(
			fc.property(whole, decimals, (before, after) => {
				const text = after === '' ? String(before) : `${String(before)}.${after}`;
				const plain = after === '' ? text : text.replace(/\.?0+$/, '');
				const printed = numberOf(text)
					?.toFixed(6)
					.replace(/\.?0+$/, '');
				expect(printed).toBe(plain);
			})
		);
	});

	test.each([
		['1,204', '1,204 is not a number', 'Write 1204, without commas.'],
		['1,204,000.5', '1,204,000.5 is not a number', 'Write 1204000.5, without commas.'],
		['12,5', '12,5 is not a number', 'Write 12.5.'],
		[
			'42%',
			'42% is not a number',
			'Write how many, without %: the percentage is worked out from the counts.'
		],
		[
			'1.2E+03',
			'1.2E+03 is not a number',
			'Write the number out in full; a spreadsheet has shortened it.'
		],
		[
			'#REF!',
			'#REF! is not a number',
			'The spreadsheet could not work out this cell: mend its formula and export again.'
		],
		[
			'c',
			'c is not a number',
			'A symbol stands only in comparators; give the number, or leave the row out.'
		],
		['nil', 'nil is not a number', 'Write digits only, with a point before decimals: 41 or 12.5.'],
		['-3', '-3 is less than nothing', 'Write a number of 0 or more.'],
		[
			'1234567890',
			'1234567890 has more digits than can be kept exactly',
			'Write at most nine digits before the point and six after it.'
		]
	])('%s is refused in words', (text, message, remedy) => {
		expect(numberFault(text)).toMatchObject({ message, remedy });
	});

	test('of thousands of characters is refused in few', () => {
		const { message, remedy } = numberFault(`${'1'.repeat(4000)}x`);
		expect(`${message} ${remedy}`.length).toBeLessThan(200);
	});
});

describe('a date', () => {
	test('with the day first is not guessed', () => {
		expect(dateFault('08/06/2026')).toEqual({
			code: 'bad_date',
			message: '08/06/2026 is not a date written YYYY-MM-DD',
			remedy: 'Write the year first (2026-06-08): day and month are not guessed.'
		});
	});

	test('that is something else is told what a date is', () => {
		expect(dateFault('46181').remedy).toBe(
			'Write a day that exists as year, month, day: 2026-06-08.'
		);
	});
});

describe('a year', () => {
	test.each([
		['2025', 2025],
		['2024-25', 2025],
		['2018-19', 2019],
		['1999-00', 2000],
		['2024-26', null],
		['2024-24', null],
		['202425', null],
		['2024/25', null],
		['2025.0', null],
		['25', null],
		['', null]
	])('%s', (text, year) => {
		expect(yearOf(text)).toBe(year);
	});

	test.each([
		['2025', 2025],
		['202425', 2025],
		['199900', 2000],
		['202426', null],
		['2024-25', null],
		['20242', null]
	])('of published statistics: %s', (text, year) => {
		expect(timePeriodOf(text)).toBe(year);
	});
});

test.each([
	['81.3', 1],
	['81', 0],
	['0.125', 3]
])('%s has so many decimals', (text, decimals) => {
	expect(decimalsOf(text)).toBe(decimals);
});
