import { describe, expect, test } from 'vitest';
import type { Grain } from '$lib/domain/period';
import { currentFigure, flipOf } from '$lib/view/current';
import { indicator, point, series, target } from '../domain/made-up';
import { COUNCIL, figure, indicatorSeries } from './made-up';

const lens = (week: string, grain: Grain = 'week') => ({
	week,
	grain,
	unit: COUNCIL
});

describe('the current figure', () => {
	test('is the one of the week asked for, held against its target', () => {
		const of = indicatorSeries({ targets: [target(80, 5)] });
		expect(currentFigure(of, lens('2013-07-01'))).toMatchObject({
			current: { start: '2013-07-01', value: 80 },
			previous: { value: 90 },
			status: 'met',
			previousStatus: 'met',
			underWay: null
		});
		expect(currentFigure(of, lens('2013-07-08')).status).toBe('missed');
	});

	test('is of the period before the one under way, which has no status', () => {
		const of = indicatorSeries({ targets: [target(95)] });
		expect(currentFigure(of, lens('2013-07-08', 'month'))).toMatchObject({
			current: { start: '2013-06-01', numerator: 9 },
			previous: null,
			previousStatus: 'no-value',
			status: 'missed',
			underWay: { start: '2013-07-01', numerator: 15, denominator: 20 }
		});
	});

	test('does not exist before the first period has ended', () => {
		const early = currentFigure(indicatorSeries(), lens('2013-06-17'));
		expect(early).toMatchObject({ current: null, target: null, status: 'no-value' });
	});

	test('that is missing is no value, and is not replaced by the week before', () => {
		const of = indicatorSeries({ targets: [target(80)] });
		const { current, previous, status } = currentFigure(of, lens('2013-07-15'));
		expect(current).toMatchObject({ start: '2013-07-15', state: 'missing' });
		expect(previous?.value).toBe(70);
		expect(status).toBe('no-value');
	});

	test('of a year is judged by the target in force from the year’s first Monday', () => {
		const of = indicatorSeries({
			series: series(
				'2016-04-04',
				Array.from({ length: 52 }, (): [number, number] => [9, 10])
			),
			targets: [target(85, 0, { from: '2012-04-02' }), target(95, 0, { from: '2016-04-04' })]
		});
		const april = currentFigure(of, lens('2016-04-25', 'month'));
		expect(april).toMatchObject({ current: { start: '2016-04-01' }, status: 'missed' });
		expect(april.target?.target).toBe(95);
		expect(currentFigure(of, lens('2017-03-27', 'year')).target?.target).toBe(95);
	});

	test('of an indicator that ends in a month is of that month, once it has ended', () => {
		const of = indicatorSeries({ indicator: indicator({ validUntil: '2013-07-14' }) });
		expect(currentFigure(of, lens('2013-07-08', 'month')).current?.start).toBe('2013-07-01');
	});
});

describe('a status flips', () => {
	const flip = (before: 'met' | 'close' | 'missed', now: 'met' | 'close' | 'missed') =>
		flipOf(figure(point(1, 9), point(1, 9), { status: now, previousStatus: before }));

	test('for the worse from better to worse, and the other way round', () => {
		expect(flip('met', 'close')).toBe('worse');
		expect(flip('met', 'missed')).toBe('worse');
		expect(flip('close', 'missed')).toBe('worse');
		expect(flip('missed', 'close')).toBe('better');
		expect(flip('close', 'met')).toBe('better');
		expect(flip('missed', 'missed')).toBeNull();
	});

	test('not where one of the two has none', () => {
		for (const status of ['too-few', 'no-target', 'no-value'] as const) {
			expect(flipOf(figure(null, null, { status, previousStatus: 'met' }))).toBeNull();
			expect(flipOf(figure(null, null, { status: 'missed', previousStatus: status }))).toBeNull();
		}
	});
});
