import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '$lib/domain/comparator';
import { roundedValue } from '$lib/domain/format';
import { CATALOGUE_FILES, readCatalogue } from '$lib/extracts/catalogue';
import { readComparators } from '$lib/extracts/comparators';
import { fixtureContext } from './fixture-catalogue';
import { checkAccount, fixture, problemsOf, tryFixtures } from './fixtures';

describe('a statistics file as published, read through a mapping', () => {
	tryFixtures('published', readComparators, {
		lait_2025: [
			5,
			'decimals_read 2 Values',
			'symbol_retained 4 Values',
			'unknown_authority 5 LA and Regions',
			'rows_passed_over - -'
		],
		'lait_2025-column-renamed': [0, '! missing_column 1 Values'],
		'lait_2025-long-decimals': [0, '! number_range 2 Values'],
		'lait_2025-two-authorities': [1, '! authority_mismatch 2 LA Number'],
		'plans_2025-academic-year': [
			3,
			'! bad_time_identifier 4 time_identifier',
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		'plans_2025-authority-twice': [
			3,
			'! duplicate_key 7 -',
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'value_mismatch 7 share',
			'rows_passed_over - -'
		],
		'plans_2025-bad-number': [
			3,
			'! bad_number 4 share',
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		'plans_2025-bad-time-period': [
			3,
			'! bad_year 4 time_period',
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		'plans_2025-column-missing': [0, '! missing_column 1 share'],
		'plans_2025-columns-in-another-order': [
			4,
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		'plans_2025-no-row-of-the-filter': [0, '! no_rows 1 -', 'rows_passed_over - -'],
		'plans_2025-other-levels': [
			4,
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		'plans_2025-value-not-of-its-parts': [
			4,
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'value_mismatch 4 share',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		],
		plans_2025: [
			4,
			'symbol_retained 3 share',
			'symbol_retained 3 some',
			'symbol_retained 3 all',
			'unknown_authority 5 la_name',
			'rows_passed_over - -'
		]
	});

	const read = (name: string) =>
		readComparators(fixture(`published/${name}.csv`), fixtureContext(`${name}.csv`));

	test('rows in error are told by their lines, so that the rest can be published without them', () => {
		expect(read('plans_2025-bad-number').linesInError).toEqual([4]);
	});

	test('rows of something else are no part of the account, and told by their number', () => {
		const { counts, problems } = read('plans_2025');
		expect(counts).toEqual({ rows: 4, ready: 4, inError: 0, blank: 0 });
		expect(problems.at(-1)?.message).toMatch(/^1 rows speak of something other/);
	});

	test('authorities are joined by any code, symbols and blanks stay what they are', () => {
		const { items } = read('plans_2025');
		expect(items.map(({ authority, value }) => [authority, value])).toEqual([
			['england', { kind: 'number', number: 33.2 }],
			['south-west', { kind: 'symbol', symbol: 'z' }],
			['eastmere', { kind: 'number', number: 32.5 }],
			['Newshire', { kind: 'none' }]
		]);
		expect(items[2]).toMatchObject({
			indicator: 'plans-in-time',
			year: 2025,
			numerator: { kind: 'number', number: 13 },
			denominator: { kind: 'number', number: 40 },
			source: 'Statistics of plans',
			publishedOn: '2025-10-30'
		});
	});

	test.each(['Reporting year', 'Financial year'])('a %s is a year that is compared', (name) => {
		const text = new TextDecoder().decode(fixture('published/plans_2025.csv'));
		const bytes = new TextEncoder().encode(text.replaceAll('Financial year', name));
		const { items } = readComparators(bytes, fixtureContext('plans_2025.csv'));
		expect(items.map(({ year }) => year)).toEqual([2025, 2025, 2025, 2025]);
	});

	test('another time than a year is told, with what was written and what to do', () => {
		const [problem] = read('plans_2025-academic-year').problems;
		expect(problem).toMatchObject({
			value: 'Academic year',
			message: 'Academic year is neither a reporting year nor a financial year'
		});
	});

	test('a mapping that says it was published on a day to come is told, and no row is taken', () => {
		const context = { ...fixtureContext('plans_2025.csv'), today: '2025-10-29' };
		const result = readComparators(fixture('published/plans_2025.csv'), context);
		expect(problemsOf(result)[0]).toBe('! date_range - -');
		expect(result.problems[0]?.message).toContain('mappings.csv says of plans');
		expect(result.items).toEqual([]);
		checkAccount(result);
	});

	test('a mapping that says no day of publication leaves it open', () => {
		const context = fixtureContext('plans_2025.csv');
		const mappings = context.catalogue.mappings.map((each) => ({ ...each, publishedOn: null }));
		const open = { ...context, catalogue: { ...context.catalogue, mappings } };
		const { items } = readComparators(fixture('published/plans_2025.csv'), open);
		expect(new Set(items.map(({ publishedOn }) => publishedOn))).toEqual(new Set([null]));
	});

	test('the order of the columns does not matter', () => {
		expect(read('plans_2025-columns-in-another-order').items).toEqual(read('plans_2025').items);
	});

	test('what the header lacks is named beside what it has', () => {
		const [problem] = read('plans_2025-column-missing').problems;
		expect(problem?.message).toMatch(
			/no column share: its mapping expects time_period, .* and the first line has time_period/
		);
	});

	test('a file that no mapping is for is read as our own', () => {
		const context = fixtureContext('published/plans.csv');
		const { problems } = readComparators(fixture('published/plans_2025.csv'), context);
		expect(problems[0]).toMatchObject({ code: 'missing_column', column: 'authority' });
	});
});

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const name = 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';
const published = fileURLToPath(new URL(`../../../shared/published/${name}`, import.meta.url));
const isThere = existsSync(published);

describe(`re-referrals as published${isThere ? '' : ` (not tried: there is no ${published})`}`, () => {
	test.skipIf(!isThere)(
		'every percentage of a local authority is its counts, rounded half up',
		() => {
			const bytes = (path: string) => new Uint8Array(readFileSync(path));
			const files = CATALOGUE_FILES.filter((file) => existsSync(data + file));
			const { catalogue } = readCatalogue(new Map(files.map((file) => [file, bytes(data + file)])));
			if (catalogue === null) throw new Error('The catalogue in data/ has errors.');
			const context = { file: name, catalogue, today: '2026-11-20' };
			const { items, counts, problems } = readComparators(bytes(published), context);
			expect(counts).toEqual({ rows: 2132, ready: 2132, inError: 0, blank: 0 });
			expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);

			const levels = new Map(catalogue.authorities.map(({ id, level }) => [id, level]));
			const local = items.filter(({ authority }) => (levels.get(authority) ?? 'local') === 'local');
			const complete = local.flatMap((figure) => numbersOf(figure) ?? []);
			expect(complete.length).toBe(1948);
			const differing = complete.filter(
				({ value, ...parts }) => roundedValue(parts, 'percentage', 1) !== value
			);
			expect(differing).toEqual([]);
			const ties = complete.filter(
				({ numerator, denominator }) => (2000 * numerator) % (2 * denominator) === denominator
			);
			expect(ties.length).toBe(3);
		}
	);
});

function numbersOf({ value, numerator, denominator }: PublishedFigure) {
	if (value.kind !== 'number' || numerator.kind !== 'number' || denominator.kind !== 'number')
		return null;
	return {
		value: value.number,
		numerator: numerator.number,
		denominator: denominator.number
	};
}
