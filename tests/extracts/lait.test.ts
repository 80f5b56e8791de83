import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '$lib/domain/comparator';
import { CATALOGUE_FILES, readCatalogue } from '$lib/extracts/catalogue';
import { readComparators } from '$lib/extracts/comparators';
import { fixtureContext } from './fixture-catalogue';
import { fixture } from './fixtures';

describe('a file of the Local Authority Interactive Tool, read through a mapping', () => {
	const read = (name: string) =>
		readComparators(fixture(`published/${name}.csv`), fixtureContext(`${name}.csv`));

	test('numbers as a computer keeps them are those they stand for, a dash is a symbol and never nought', () => {
		expect(
			read('lait_2025').items.map(({ authority, year, value }) => [authority, year, value])
		).toEqual([
			['eastmere', 2016, { kind: 'number', number: 19.1 }],
			['eastmere', 2017, { kind: 'number', number: 16.9 }],
			['westmere', 2017, { kind: 'symbol', symbol: 'x' }],
			['Newshire', 2017, { kind: 'number', number: 80 }],
			['england', 2017, { kind: 'number', number: 25 }]
		]);
	});

	test('a column that was renamed is answered with what was expected and what was found', () => {
		const [problem] = read('lait_2025-column-renamed').problems;
		expect(problem?.message).toContain('expects Years, LA and Regions, Values, Short Desc');
		expect(problem?.message).toContain('has Short Desc, Data item, Years, LA and Regions, Value,');
	});
});

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const tool = fileURLToPath(
	new URL(
		'../../../shared/published/lait_bds_long_all_csc_wiltshire_comparators.csv',
		import.meta.url
	)
);
const hasTool = existsSync(tool);

describe(`the tool's own file${hasTool ? '' : ` (not tried: there is no ${tool})`}`, () => {
	test.skipIf(!hasTool)('is read whole, and Wiltshire’s values are those of the sample', () => {
		const bytes = (path: string) => new Uint8Array(readFileSync(path));
		const files = CATALOGUE_FILES.filter((file) => existsSync(data + file));
		const { catalogue } = readCatalogue(new Map(files.map((file) => [file, bytes(data + file)])));
		if (catalogue === null) throw new Error('The catalogue in data/ has errors.');
		const context = { file: 'lait_bds.csv', catalogue, today: '2026-11-20' };
		const read = readComparators(bytes(tool), context);
		expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.counts).toMatchObject({ inError: 0, blank: 0 });
		expect(read.problems.map(({ code }) => code)).not.toContain('unknown_authority');
		const sample = readComparators(bytes(`${data}extracts/comparators/2013-07-01.csv`), {
			...context,
			file: 'sample.csv'
		});
		const keyOf = ({ authority, year, indicator }: PublishedFigure) =>
			[authority, year, indicator].join();
		const known = new Map(sample.items.map((item) => [keyOf(item), item.value]));
		const both = read.items.filter((item) => known.has(keyOf(item)));
		expect(both.length).toBeGreaterThan(700);
		const differing = both.filter(
			(item) => JSON.stringify(known.get(keyOf(item))) !== JSON.stringify(item.value)
		);
		expect(
			differing
				.filter(({ authority }) => authority === 'wiltshire')
				.map((item) => [item.indicator, item.year, item.value, known.get(keyOf(item))])
		).toEqual([]);
		expect(differing.length / both.length).toBeLessThan(0.02);
	});
});
