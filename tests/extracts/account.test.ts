import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { isRefused, type FigureRow } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { writeCsv } from '$lib/extracts/write-csv';
import { FIXTURE_CATALOGUE, fixtureContext } from './fixture-catalogue';
import { checkAccount, fixture } from './fixtures';

const context = fixtureContext('any.csv');
const HEAD = ['period_start', 'indicator', 'team', 'numerator', 'denominator'];

const read = (text: string) => readFigures(new TextEncoder().encode(text), context);

/** Figures of two indicators, each key once. */
const figures: fc.Arbitrary<readonly FigureRow[]> = fc
	.uniqueArray(
		fc.record({
			indicator: fc.constantFrom('load', 'open-plans'),
			unit: fc.constantFrom(
				...FIXTURE_CATALOGUE.organisation.units.slice(0, 5).map(({ id }) => id)
			),
			period: fc.integer({ min: 0, max: 1000 }).map((week) => daysAfter('2005-01-03', 7 * week)),
			numerator: fc.integer({ min: 1, max: 999_999 }).map((hundredths) => hundredths / 100),
			denominator: fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10)
		}),
		{
			minLength: 1,
			maxLength: 40,
			selector: ({ indicator, unit, period }) => `${indicator} ${unit} ${period}`
		}
	)
	.map((rows) =>
		rows.map((row) => (row.indicator === 'open-plans' ? { ...row, denominator: null } : row))
	);

const cellsOf = ({ period, indicator, unit, numerator, denominator }: FigureRow) => [
	period,
	indicator,
	unit,
	numerator,
	denominator
];

describe('figures that were written', () => {
	test('are read as they were', () => {
		fc.assert(
			fc.property(figures, (rows) => {
				const result = read(writeCsv(HEAD, rows.map(cellsOf)));
				expect(result.problems).toEqual([]);
				expect(result.items).toEqual(rows);
			})
		);
	});

	test('are the same in quotes, with any line end, in any order of columns, with a note beside them', () => {
		const ends = fc.constantFrom('\n', '\r\n', '\r');
		const notes = fc.string({
			maxLength: 8,
			unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ô')
		});
		const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
		fc.assert(
			fc.property(figures, ends, notes, order, (rows, end, note, columns) => {
				const table = [[...HEAD, 'notes'], ...rows.map((row) => [...cellsOf(row), note])];
				const quoted = table.map((row) =>
					columns.map((at) => `"${String(row[at] ?? '').replaceAll('"', '""')}"`).join(',')
				);
				const { items, problems } = read(quoted.join(end));
				expect(problems.map(({ code }) => code)).toEqual(['unknown_column']);
				expect(items).toEqual(rows);
			})
		);
	});
});

describe('whatever is done to a file', () => {
	const good = new TextDecoder().decode(fixture('figures/good.csv'));
	const piece = fc.constantFrom(
		'"',
		',',
		'\n',
		'\r',
		' ',
		'\0',
		'9',
		'x',
		'-',
		'%',
		'\u00a0',
		'\ufffd',
		',,,,\n',
		''
	);
	const changes = fc.array(fc.tuple(fc.nat({ max: good.length }), fc.nat({ max: 6 }), piece), {
		minLength: 1,
		maxLength: 6
	});
	const changed = (edits: readonly (readonly [number, number, string])[]) =>
		edits.reduce(
			(text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
			good
		);

	test('every row is ready, in error or blank', () => {
		fc.assert(
			fc.property(changes, (edits) => {
				const result = read(changed(edits));
				checkAccount(result);
				const isWhole = result.counts.inError === 0 && result.counts.ready > 0;
				if (isWhole) expect(isRefused(result)).toBe(false);
				if (result.counts.inError > 0) expect(isRefused(result)).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	test('every row that is ready stands in the file as it is', () => {
		fc.assert(
			fc.property(changes, (edits) => {
				const text = changed(edits);
				for (const item of read(text).items) {
					const number = String(item.numerator);
					expect(text).toContain(item.period);
					expect(text).toContain(number);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('bytes of any sort are read without a fall', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				checkAccount(readFigures(bytes, context));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('rows that are counted', () => {
	test('blank ones are no errors', () => {
		const { counts } = readFigures(fixture('figures/blank-rows.csv'), context);
		expect(counts).toEqual({ rows: 8, ready: 4, inError: 0, blank: 4 });
	});

	test('of a file without the right header are all in error', () => {
		const { counts } = readFigures(fixture('figures/column-missing.csv'), context);
		expect(counts).toEqual({ rows: 4, ready: 0, inError: 4, blank: 0 });
	});

	test('of a file that is no table are none', () => {
		const { counts } = readFigures(fixture('figures/zip.csv'), context);
		expect(counts).toEqual({ rows: 0, ready: 0, inError: 0, blank: 0 });
	});

	test('under one key with different numbers are both in error, and both lines are named', () => {
		const { counts, problems } = readFigures(
			fixture('figures/key-twice-and-different.csv'),
			context
		);
		expect(counts).toEqual({ rows: 5, ready: 3, inError: 2, blank: 0 });
		expect(problems[0]).toMatchObject({ line: 6 });
		expect(problems[0]?.message).toBe(
			'Line 2 has the same indicator, team and period and says something else'
		);
	});

	test('under one key with the same numbers stand once', () => {
		const { counts } = readFigures(fixture('figures/key-twice-and-equal.csv'), context);
		expect(counts).toEqual({ rows: 5, ready: 4, inError: 1, blank: 0 });
	});
});
