import { describe, expect, test } from 'vitest';
import { readComparators } from '$lib/extracts/comparators';
import type { ReadExtract, ReadingContext } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { readTargets } from '$lib/extracts/targets';
import { fixtureContext } from './fixture-catalogue';

type Reader = (bytes: Uint8Array, context: ReadingContext) => ReadExtract<unknown>;

const READERS = new Map<string, Reader>([
	['figures', readFigures],
	['targets', readTargets],
	['comparators', readComparators]
]);

const HEADERS = {
	figures: 'Period start,indicator,team,numerator,denominator',
	targets: 'indicator,team,from,target,tolerance',
	comparators: 'authority,year,indicator,value,source',
	statistics: 'time_period,time_identifier,geographic_level,la_name,share'
};

function remediesOf(folder: string, header: string, name = 'july.csv'): readonly string[] {
	const bytes = new TextEncoder().encode(`${header}\n${header}\n`);
	const read = READERS.get(folder)?.(bytes, fixtureContext(name));
	const errors = (read?.problems ?? []).filter(({ code }) => code === 'missing_column');
	return [...new Set(errors.map(({ remedy }) => remedy))];
}

describe('a file in the wrong folder is known by its columns, and told where it belongs', () => {
	test.each([
		['figures', 'targets'],
		['figures', 'comparators'],
		['targets', 'figures'],
		['targets', 'comparators'],
		['comparators', 'figures'],
		['comparators', 'targets']
	] as const)('in %s though it holds %s', (folder, holds) => {
		expect(remediesOf(folder, HEADERS[holds])).toEqual([
			`These are the columns of ${holds}: move the file into the folder ${holds}.`
		]);
	});

	test.each(['figures', 'targets', 'comparators'])('in %s though it is as published', (folder) => {
		expect(remediesOf(folder, HEADERS.statistics)).toEqual([
			expect.stringContaining('under a name for which mappings.csv has a mapping')
		]);
	});
});

test('a file in its own folder that lacks a column is told the column', () => {
	const remedies = (column: string) => [
		`Give the first line a column named ${column}; nothing may stand above that line.`
	];
	expect(remediesOf('figures', 'period_start,indicator,team,numerator')).toEqual(
		remedies('denominator')
	);
	expect(remediesOf('targets', 'indicator,team,from,target')).toEqual(remedies('tolerance'));
	expect(remediesOf('comparators', 'authority,year,indicator')).toEqual(remedies('value'));
	expect(
		remediesOf(
			'comparators',
			HEADERS.statistics.replace('share', 'all,some,category'),
			'plans_2025.csv'
		)
	).toEqual(['Where a column was renamed, write its new name in mappings.csv.']);
});
