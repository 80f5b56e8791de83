import { expect, test } from 'vitest';
import type { Exclusion } from '$lib/domain/catalogue';
import { samplesOf } from '$lib/statistics/samples-of-points';
import { point, points, series, target } from '../domain/made-up';

const snow: Exclusion = {
	indicator: 'assessments-in-time',
	unit: null,
	from: '2013-01-21',
	until: '2013-01-27',
	reason: 'Snow',
	by: 'Head of Service'
};

const source = { unit: 'north', targets: [], exclusions: [] };

test('a series’ points are samples, a denominator of zero and a gap being missing', () => {
	const known = series('2013-01-14', [[5, 10], [0, 0], null, [3, 4]]);
	const samples = samplesOf({ ...source, points: points(known, { week: '2013-02-04' }) });
	expect(samples.map(({ start, value, state }) => [start, value, state])).toEqual([
		['2013-01-14', 50, 'ok'],
		['2013-01-21', null, 'missing'],
		['2013-01-28', null, 'missing'],
		['2013-02-04', 75, 'ok']
	]);
	expect(samples[0]).toMatchObject({
		end: '2013-01-21',
		numerator: 5,
		denominator: 10,
		target: null,
		exclusion: null
	});
});

test('a sample has the target in force in its week, the unit’s own before everyone’s', () => {
	const known = series('2013-01-14', [
		[5, 10],
		[5, 10],
		[5, 10]
	]);
	const samples = samplesOf({
		...source,
		points: points(known, { week: '2013-01-28' }),
		targets: [
			target(80),
			target(85, 0, { from: '2013-01-21' }),
			target(90, 0, { from: '2013-01-28', unit: 'north' }),
			target(1, 0, { unit: 'south' })
		]
	});
	expect(samples.map((each) => each.target)).toEqual([80, 85, 90]);
});

test('a week is excluded where a decision for the unit or for all holds on its Monday', () => {
	const known = series('2013-01-14', [
		[5, 10],
		[5, 10],
		[5, 10]
	]);
	const all = points(known, { week: '2013-01-28' });
	const reasons = (exclusions: readonly Exclusion[]) =>
		samplesOf({ ...source, points: all, exclusions }).map(
			({ exclusion }) => exclusion?.reason ?? null
		);
	expect(reasons([snow])).toEqual([null, 'Snow', null]);
	expect(reasons([{ ...snow, unit: 'north', until: '2013-01-28' }])).toEqual([
		null,
		'Snow',
		'Snow'
	]);
	expect(reasons([{ ...snow, unit: 'south' }])).toEqual([null, null, null]);
});

test('a period under way is no sample yet', () => {
	const samples = samplesOf({
		...source,
		points: [point(1, 2), point(1, 2, { isUnderWay: true })]
	});
	expect(samples).toHaveLength(1);
});
