import { describe, expect, test } from 'vitest';
import { GRAINS } from '$lib/domain/period';
import type { UnitTally } from '$lib/view/page-data';
import { teamTree, type UnitBranch } from '$lib/view/team-tree';
import { lifeIn, lifeInWords, lifeNotice } from '$lib/view/unit-life';
import { unitTally } from '$lib/view/unit-tally';
import { indicatorRow } from '$lib/view/indicator-row';
import { currentFigure } from '$lib/view/current';
import { indicator, lowIsGood, series, target, unit } from '../domain/made-up';
import { COUNCIL, indicatorSeries } from './made-up';

const week = '2013-07-08';

describe('how a unit stands', () => {
	test('is counted by status of what it reports in the week', () => {
		const of = (k: number, n: number) =>
			indicatorSeries({ series: series(week, [[k, n]]), targets: [target(75, 10)] });
		const wanting = indicatorSeries({ series: series('2013-07-01', [[9, 10]]) });
		const silent = indicatorSeries({ series: series('', []) });
		const over = indicatorSeries({ indicator: indicator({ validUntil: '2013-07-07' }) });
		const tally = unitTally(
			COUNCIL,
			[of(1, 10), of(7, 10), of(9, 10), of(8, 10), of(1, 2), wanting, silent, over],
			week
		);
		expect(tally.reported).toBe(6);
		expect(tally.statuses).toEqual({
			missed: 1,
			close: 1,
			met: 2,
			'no-target': 0,
			'too-few': 1,
			'no-value': 1
		});
	});

	test.each(GRAINS)(
		'by %s is what its row says, though only the newest points are read',
		(grain) => {
			const pairs = Array.from({ length: 170 }, (_, index) => [(index * 7) % 60, 60] as const);
			const each = indicatorSeries({
				indicator: { ...lowIsGood, defaultGrain: grain },
				series: series('2010-07-05', pairs),
				targets: [target(50)]
			});
			for (const at of [
				'2013-03-18',
				'2013-04-01',
				'2013-06-10',
				'2013-06-24',
				'2013-07-22',
				'2013-09-30'
			]) {
				const { status } = currentFigure(each, { grain, week: at, unit: COUNCIL });
				expect(unitTally(COUNCIL, [each], at).statuses[status]).toBe(1);
			}
		}
	);

	test('is what its row says where months come late', () => {
		const late = indicatorSeries({
			indicator: indicator({ frequency: 'month', defaultGrain: 'quarter' }),
			series: series(
				'2012-10-01',
				Array.from({ length: 3 }, () => [9, 10] as const),
				{
					frequency: 'month'
				}
			),
			targets: [target(75)]
		});
		const row = indicatorRow(late, { grain: null, week: '2013-09-30', unit: COUNCIL });
		expect(row?.figure.status).toBe('met');
		expect(unitTally(COUNCIL, [late], '2013-09-30').statuses.met).toBe(1);
	});

	test('is told of a unit’s own target before everyone’s', () => {
		const each = indicatorSeries({
			series: series(week, [[7, 10]]),
			targets: [target(90), target(60, 0, { unit: 'north' })]
		});
		expect(unitTally(unit('north'), [each], week).statuses.met).toBe(1);
		expect(unitTally(unit('south'), [each], week).statuses.missed).toBe(1);
	});
});

describe('the organisation at a week', () => {
	const council = unit('council', { kind: 'authority', parent: null });
	const old = unit('old-service', {
		kind: 'service',
		validUntil: '2013-06-30',
		successors: ['north', 'later']
	});
	const orphan = unit('orphan', { parent: 'old-service' });
	const north = unit('north', { parent: 'care' });
	const care = unit('care', { kind: 'service' });
	const later = unit('later', { validFrom: '2013-09-02' });
	const tallies = [council, old, orphan, care, north, later].map((each): UnitTally =>
		unitTally(each, [], week)
	);
	const tree = teamTree({ week, units: tallies, isSample: false });
	const shape = (branches: readonly UnitBranch[]): unknown =>
		branches.map(({ tally, below }) => [tally.unit.id, shape(below)]);

	test('is a tree in its own order; a team whose service has ended hangs on what is above that', () => {
		expect(shape(tree.now)).toEqual([
			[
				'council',
				[
					['orphan', []],
					['care', [['north', []]]]
				]
			]
		]);
	});

	test('has those that ended and those to come beside it, with who took over', () => {
		expect(tree.ended.map((each) => each.unit.id)).toEqual(['old-service']);
		expect(tree.ended[0]?.successors.map(({ id }) => id)).toEqual(['north', 'later']);
		expect(tree.toCome.map((each) => each.unit.id)).toEqual(['later']);
	});

	test('may be one unit alone', () => {
		const alone = teamTree({ week, units: [unitTally(council, [], week)], isSample: false });
		expect(shape(alone.now)).toEqual([['council', []]]);
	});
});

describe('when a unit existed', () => {
	test.each([
		[null, null, null],
		['2013-09-02', null, 'since 2 Sep 2013'],
		[null, '2013-09-01', 'until 1 Sep 2013'],
		['2013-09-02', '2014-01-05', 'from 2 Sep 2013 to 5 Jan 2014']
	])('%s, %s is said as “%s”', (validFrom, validUntil, said) => {
		expect(lifeInWords({ validFrom, validUntil })).toBe(said);
	});

	const team = unit('Hub', { validFrom: '2013-07-03', validUntil: '2013-07-14' });

	test('a week that holds one of its days is in its life', () => {
		expect(lifeIn(team, '2013-06-24')).toBe('to-come');
		expect(lifeIn(team, '2013-07-01')).toBe('now');
		expect(lifeIn(team, '2013-07-08')).toBe('now');
		expect(lifeIn(team, '2013-07-15')).toBe('ended');
	});

	test('its last week is told where no week was asked for', () => {
		expect(lifeNotice(team, '2013-07-08', false)).toBe(
			'Hub ended on 14 Jul 2013: its last week is shown'
		);
		expect(lifeNotice(team, '2013-07-08', true)).toBeNull();
		expect(lifeNotice(team, '2013-07-01', false)).toBeNull();
		expect(lifeNotice(COUNCIL, '2013-07-08', false)).toBeNull();
	});

	test('a week outside its life is told', () => {
		expect(lifeNotice(team, '2013-07-15', true)).toBe(
			'Hub ended on 14 Jul 2013: it has no figures of this week'
		);
		expect(lifeNotice(team, '2013-06-24', true)).toBe(
			'Hub began on 3 Jul 2013: it has no figures of this week'
		);
	});
});
