import { describe, expect, test } from 'vitest';
import { resolvedView } from '$lib/view/resolved';
import { DEFAULT_VIEW, usualRange } from '$lib/view/view';
import { indicator, unit } from '../domain/made-up';
import { indicatorSeries } from './made-up';

const team = unit('north');
const published = indicator({ publishedAtPoint: '31-march' });

describe('the default view of an indicator', () => {
	test('is the newest week at its own grain, with the usual comparators (U15)', () => {
		const rolling = indicator({ publishedAtPoint: '31-march', defaultGrain: 'rolling-12w' });
		expect(
			resolvedView(DEFAULT_VIEW, indicatorSeries({ indicator: rolling }), team, '2013-07-08')
		).toEqual({
			week: '2013-07-08',
			grain: 'rolling-12w',
			range: '52w',
			comparators: ['neighbours', 'england', 'last-year']
		});
	});

	test('is 52 weeks at weekly and rolling grains, everything at longer ones', () => {
		expect((['week', 'rolling-12w', 'rolling-12m'] as const).map(usualRange)).toEqual([
			'52w',
			'52w',
			'52w'
		]);
		expect((['month', 'quarter', 'year'] as const).map(usualRange)).toEqual(['all', 'all', 'all']);
	});

	test('has only last year beside it where nothing is published', () => {
		const { comparators } = resolvedView(
			DEFAULT_VIEW,
			indicatorSeries({ indicator: indicator() }),
			team,
			'2013-07-08'
		);
		expect(comparators).toEqual(['last-year']);
	});

	test('is the last week of an indicator or a unit that has ended', () => {
		const ended = indicator({ validUntil: '2013-07-28' });
		expect(
			resolvedView(DEFAULT_VIEW, indicatorSeries({ indicator: ended }), team, '2019-06-17').week
		).toBe('2013-07-22');
		expect(
			resolvedView(DEFAULT_VIEW, indicatorSeries({ indicator: ended }), team, '2013-07-08').week
		).toBe('2013-07-08');
		const closed = unit('desk', { validUntil: '2013-07-10' });
		expect(
			resolvedView(DEFAULT_VIEW, indicatorSeries({ indicator: ended }), closed, '2019-06-17').week
		).toBe('2013-07-08');
	});
});

test.each(['week', 'rolling-12w'] as const)(
	'an indicator that is counted by months is not shown by %s',
	(grain) => {
		const monthly = indicator({ frequency: 'month', defaultGrain: 'rolling-12m' });
		const each = indicatorSeries({ indicator: monthly });
		const at = (asked: typeof grain | 'quarter') =>
			resolvedView({ ...DEFAULT_VIEW, grain: asked }, each, team, '2013-07-08').grain;
		expect(at(grain)).toBe('rolling-12m');
		expect(at('quarter')).toBe('quarter');
	}
);

test('what is asked for is not overridden by any default', () => {
	const view = {
		...DEFAULT_VIEW,
		week: '2013-08-05',
		grain: 'month',
		range: 'fy',
		comparators: []
	} as const;
	const ended = { ...published, validUntil: '2013-07-28' };
	expect(resolvedView(view, indicatorSeries({ indicator: ended }), team, '2019-06-17')).toEqual({
		week: '2013-08-05',
		grain: 'month',
		range: 'fy',
		comparators: []
	});
});
