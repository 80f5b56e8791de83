import { describe, expect, test } from 'vitest';
import { readComparators } from '$lib/extracts/comparators';
import { fixtureContext } from './fixture-catalogue';
import { fixture, problemsOf, tryFixtures } from './fixtures';

describe('a file of comparators with one thing wrong in it', () => {
	tryFixtures('comparators', readComparators, {
		'authority-blank': [3, '! missing_value 5 authority'],
		'authority-double-encoded': [4, 'unknown_authority 5 authority'],
		'authority-formula': [4, 'unknown_authority 5 authority'],
		'authority-unknown': [4, 'unknown_authority 5 authority'],
		good: [3],
		'key-twice-by-name-and-code': [2, '! duplicate_key 5 -'],
		'name-with-comma-unquoted': [3, '! ragged_row 5 -'],
		'name-with-comma': [4, 'unknown_authority 5 authority'],
		'only-required-columns': [1],
		'published-on-day-first': [3, '! bad_date 5 published_on'],
		'published-on-to-come': [3, '! date_range 5 published_on'],
		'rate-of-its-parts': [4],
		'symbol-c': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-colon': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-k': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-low': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-u': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-unknown': [3, '! bad_number 5 value'],
		'symbol-x': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'symbol-z': [4, 'symbol_retained 5 value', 'symbol_retained 5 numerator'],
		'value-blank': [3, '! missing_value 5 value'],
		'value-not-of-its-parts': [4, 'value_mismatch 5 value'],
		'year-bad-pair': [3, '! bad_year 5 year'],
		'year-decimal': [3, '! bad_year 5 year'],
		'year-six-digits': [3, '! bad_year 5 year'],
		'year-slash': [3, '! bad_year 5 year'],
		'year-turn-of-century': [4]
	});
});

describe('what is read', () => {
	const read = (path: string) => readComparators(fixture(path), fixtureContext(path)).items;

	test('an authority by name or code, a year by the one it ends in', () => {
		const items = read('comparators/good.csv');
		expect(items.map(({ authority, year }) => [authority, year])).toEqual([
			['eastmere', 2025],
			['westmere', 2025],
			['england', 2025]
		]);
		expect(items[0]).toEqual({
			indicator: 'plans-in-time',
			authority: 'eastmere',
			year: 2025,
			value: { kind: 'number', number: 81.3 },
			numerator: { kind: 'number', number: 1301 },
			denominator: { kind: 'number', number: 1600 },
			source: 'Statistics',
			publishedOn: '2025-10-30'
		});
		expect(items[2]).toMatchObject({ numerator: { kind: 'none' }, source: '', publishedOn: null });
		expect(read('comparators/year-turn-of-century.csv').at(-1)?.year).toBe(2000);
	});

	test('a symbol stays a symbol', () => {
		const last = read('comparators/symbol-low.csv').at(-1);
		expect(last?.value).toEqual({ kind: 'symbol', symbol: 'low' });
	});

	test('an unknown authority stays under its name, a damaged one apart from the right one', () => {
		expect(read('comparators/authority-unknown.csv').at(-1)?.authority).toBe('Nowhere');
		const damaged = read('comparators/authority-double-encoded.csv').at(-1)?.authority;
		expect(damaged).toBe('Ynys M\u00c3\u00b4n');
		expect(damaged).not.toBe('Ynys Môn');
	});

	test('a day of publication after the day of reception, where the file is read later than that', () => {
		const file = fixture('comparators/good.csv');
		const context = { ...fixtureContext('good.csv'), today: '2025-10-01' };
		expect(problemsOf(readComparators(file, context))).toEqual([
			'! date_range 2 published_on',
			'! date_range 3 published_on'
		]);
		expect(readComparators(file, { ...context, readOn: '2025-10-30' }).problems).toEqual([]);
	});

	test('where the catalogue has no authorities, none is called unknown', () => {
		const context = fixtureContext('good.csv');
		const catalogue = { ...context.catalogue, authorities: [] };
		const file = fixture('comparators/authority-unknown.csv');
		expect(readComparators(file, { ...context, catalogue }).problems).toEqual([]);
	});
});
