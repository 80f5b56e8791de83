import { describe, expect, test } from 'vitest';
import type { FigureRow } from '$lib/extracts/extract';
import { ownRowsIn, replacedSums } from '$lib/extracts/own-rows';
import { catalogueWith, teamNamed } from './catalogue-of-a-test';

const { organisation } = catalogueWith({
	teams: [
		{ ...teamNamed('service'), kind: 'service' },
		{ ...teamNamed('north'), parent: 'service' },
		teamNamed('south')
	]
});

function rows(unit: string, ...periods: readonly string[]): readonly FigureRow[] {
	return periods.map((period) => ({
		indicator: 'plans',
		unit,
		period,
		numerator: 1,
		denominator: 2
	}));
}

test('rows of their own are those of units with others below them', () => {
	const given = [...rows('north', '2013-07-01'), ...rows('service', '2013-07-01', '2013-07-08')];
	expect(ownRowsIn(given, organisation)).toEqual([
		{ indicator: 'plans', unit: 'service', periods: new Set(['2013-07-01', '2013-07-08']) }
	]);
	expect(ownRowsIn(rows('south', '2013-07-01'), organisation)).toEqual([]);
});

describe('the first rows of a unit’s own', () => {
	const weeks = ['2013-06-24', '2013-07-01', '2013-07-08'];
	const replaced = (
		given: readonly FigureRow[],
		inForce: readonly FigureRow[],
		unit = 'service'
	) => {
		const own = ownRowsIn(given, organisation).find((each) => each.unit === unit);
		if (own === undefined) throw new Error('there are no own rows');
		return replacedSums(own, given, inForce, organisation);
	};

	test('stand in place of every sum, and leave none where they are wanting', () => {
		expect(replaced(rows('service', '2013-07-08'), rows('north', ...weeks))).toEqual({
			summed: 3,
			own: 1,
			left: 2
		});
	});

	test('replace sums from any depth', () => {
		const sums = replaced(rows('council', ...weeks), rows('north', ...weeks), 'council');
		expect(sums).toEqual({ summed: 3, own: 3, left: 0 });
	});

	test('replace nothing where only other units have figures', () => {
		expect(replaced(rows('service', '2013-07-08'), rows('south', ...weeks))).toBeNull();
	});

	test('are right in a first history that gives both levels for every period', () => {
		const both = [...rows('north', ...weeks), ...rows('service', ...weeks)];
		expect(replaced(both, [])).toBeNull();
	});

	test('are asked about in a first history that gives them for some periods only', () => {
		const some = [...rows('north', ...weeks), ...rows('service', '2013-07-08')];
		expect(replaced(some, [])).toEqual({ summed: 3, own: 1, left: 2 });
	});

	test('are asked about where the indicator has a history and the file brings both levels', () => {
		const both = [...rows('north', '2013-07-08'), ...rows('service', '2013-07-08')];
		expect(replaced(both, rows('south', ...weeks))).toEqual({ summed: 1, own: 1, left: 0 });
	});
});
