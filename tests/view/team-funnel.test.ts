import { describe, expect, test } from 'vitest';
import { indicatorPage } from '$lib/view/indicator-page';
import type { IndicatorData } from '$lib/view/page-data';
import { asTabs, shownTable } from '$lib/view/shown-table';
import { teamComparison } from '$lib/view/team-funnel';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, lowIsGood, only, series, unit } from '../domain/made-up';
import { frame, indicatorData } from './made-up';

const WEEK = '2013-07-08';

type Pairs = readonly (readonly [number | null, number | null] | null)[];

/** Teams with these pairs in the weeks up to 8 July 2013. */
function teamsOf(all: Readonly<Record<string, Pairs>>) {
	return Object.entries(all).map(([id, pairs]) => {
		const start = pairs.length === 1 ? WEEK : '2013-04-22';
		return { unit: unit(id, { name: `Team ${id}`, shortName: id }), series: series(start, pairs) };
	});
}

const page = (but: Partial<IndicatorData>, view: Partial<View> = {}) =>
	indicatorPage(
		indicatorData(but),
		{ ...DEFAULT_VIEW, panel: 'teams', week: WEEK, ...view },
		frame()
	);
const comparison = (but: Partial<IndicatorData>, view: Partial<View> = {}) =>
	teamComparison(page(but, view));

/** 20 of 50, 40 of 50 and 60 of 100 are 60 % together: 40 % lies beyond the inner limits (46.42 to 73.58), 80 % too. */
const three = teamsOf({ west: [[20, 50]], east: [[40, 50]], north: [[60, 100]] });

describe('U17 teams beside one another', () => {
	test('stand about Σ/Σ in the organisation’s order, each with its place in words', () => {
		const { funnel, places, period } = comparison({ teams: three });
		expect(funnel?.funnel.centre).toBe(60);
		expect(period).toBe('Week of 8 Jul 2013');
		expect(
			places.map(({ unit: { id }, value, behind, place }) => [id, value, behind, place])
		).toEqual([
			['west', '40%', '20 of 50 assessments', 'worse than expected'],
			['east', '80%', '40 of 50 assessments', 'better than expected'],
			['north', '60%', '60 of 100 assessments', 'within the expected range']
		]);
	});

	test('are named on the picture only where they lie outside, with the word', () => {
		const names = comparison({ teams: three }).funnel?.names;
		expect(names?.get('west')).toMatchObject({ isNamed: true, word: 'worse' });
		expect(names?.get('north')).toMatchObject({ isNamed: false, word: '' });
	});

	test('are told outer before inner, with what chance alone does to so many', () => {
		expect(comparison({ teams: three }).notes).toEqual([
			'Outside the inner lines only: Team west (worse than expected), Team east (better than expected).',
			'The one other team is within the expected range.',
			'The middle line is all teams together. If all were alike, 95% of teams of each size would lie between the inner lines and 99.8% between the outer ones.',
			'With 3 teams, about 1 in 10 such pictures show a team outside the inner lines by chance alone: act on the outer lines.'
		]);
		const far = teamsOf({ west: [[10, 100]], east: [[90, 100]], few: [[2, 4]] });
		expect(comparison({ teams: far }).notes.slice(0, 2)).toEqual([
			'Outside the outer lines: Team west (much worse than expected), Team east (much better than expected).',
			'Fewer than 5 cases, too few to tell: Team few.'
		]);
		const alike = teamsOf({ west: [[30, 50]], east: [[31, 50]] });
		expect(only(comparison({ teams: alike }).notes)).toBe(
			'All 2 teams are within the expected range.'
		);
	});

	test('turn with polarity: what is much is worse where low is good, and only higher where neither is', () => {
		expect(comparison({ indicator: lowIsGood, teams: three }).places[1]?.place).toBe(
			'worse than expected'
		);
		const neutral = indicator({ polarity: 'neutral' });
		expect(comparison({ indicator: neutral, teams: three }).places[1]?.place).toBe(
			'higher than expected'
		);
	});

	test('are those of the week: one that has ended is not among them', () => {
		const teams = three.map((each) =>
			each.unit.id === 'west' ? { ...each, unit: unit('west', { validUntil: '2013-07-07' }) } : each
		);
		expect(comparison({ teams }).places.map((each) => each.unit.id)).toEqual(['east', 'north']);
	});

	test('ring the team that the page is of', () => {
		const shown = comparison({ teams: three, unit: only(three).unit });
		expect(shown.funnel?.names.get('west')?.group).toBe('own');
		expect(shown.notes.at(-1)).toBe('Ringed: Team west.');
	});
});

describe('the period in which teams are compared', () => {
	const weeks = (pair: readonly [number, number]) => Array.from({ length: 12 }, () => pair);
	const small = teamsOf({ west: weeks([1, 4]), east: weeks([3, 4]), north: weeks([6, 12]) });

	test('is twelve weeks together where half of the teams have fewer than 10 cases in a week', () => {
		const { period, places, notes } = comparison({ teams: small });
		expect(period).toBe('12 weeks to week of 8 Jul 2013');
		expect(places.map(({ point }) => [point?.numerator, point?.denominator])).toEqual([
			[12, 48],
			[36, 48],
			[72, 144]
		]);
		expect(notes).toContain(
			'The period chosen is too short to compare teams by (fewer than 10 cases in half of them), so 12 weeks are taken together.'
		);
	});

	test('is the reader’s own where there are enough in it', () => {
		expect(comparison({ teams: small }, { grain: 'month' }).period).toBe('Jun 2013');
		expect(comparison({ teams: three }).period).toBe('Week of 8 Jul 2013');
	});

	test('is never longer for a state: that of twelve weeks is the state of the last', () => {
		const state = indicator({ accrual: 'snapshot' });
		const { period, places } = comparison({ indicator: state, teams: small });
		expect(period).toBe('Week of 8 Jul 2013');
		expect(places[0]?.place).toBe('too few to tell');
	});
});

describe('where there is no funnel, it is said why', () => {
	test.each([
		['count', 'A count has no number of cases behind it'],
		['ratio', 'How far chance alone moves this figure is not known']
	] as const)('of a %s', (measure, words) => {
		const { funnel, notes, places } = comparison({
			indicator: indicator({ measure }),
			teams: three
		});
		expect(funnel).toBeNull();
		expect(notes).toHaveLength(1);
		expect(notes[0]).toContain(words);
		expect(places.every(({ place }) => place === '')).toBe(true);
	});

	test('of teams whose figures are missing, which are not nought (U28)', () => {
		const state = indicator({ accrual: 'snapshot' });
		const notes = (west: [number, number] | null, east: [number, number] | null) =>
			comparison({
				indicator: state,
				teams: teamsOf({ west: [west], east: [east] })
			}).notes;
		expect(notes(null, null)).toEqual([
			'No team has a figure for this period, so there is nothing to compare.'
		]);
		expect(notes([0, 0], null)).toEqual([
			'No team has cases in this period (1 without a figure), so there is nothing to compare.'
		]);
		expect(notes([20, 50], null)[0]).toBe(
			'Only Team west has cases in this period (1 without a figure), and one team has nothing to be compared with.'
		);
	});

	test('of one team, of none with cases, and of no team at all', () => {
		expect(comparison({ teams: teamsOf({ west: [[20, 50]], east: [[0, 0]] }) })).toMatchObject({
			funnel: null,
			notes: [
				'Only Team west has cases in this period, and one team has nothing to be compared with.'
			]
		});
		expect(comparison({ teams: teamsOf({ west: [[0, 0]], east: [[0, 0]] }) }).notes).toEqual([
			'No team has cases in this period, so there is nothing to compare.'
		]);
		expect(comparison({ teams: [] })).toMatchObject({ funnel: null, places: [], notes: [] });
	});
});

test('the table of the teams has the same words, and a team without a figure none', () => {
	const teams = [...three, ...teamsOf({ south: [null] })];
	expect(asTabs(shownTable(page({ teams }), 'teams')).split('\r\n')).toEqual([
		'Team\tPeriod\tValue\tNumerator\tDenominator\tBeside all teams',
		'Team west\tWeek of 8 Jul 2013\t40%\t20\t50\tworse than expected',
		'Team east\tWeek of 8 Jul 2013\t80%\t40\t50\tbetter than expected',
		'Team north\tWeek of 8 Jul 2013\t60%\t60\t100\twithin the expected range',
		'Team south\tWeek of 8 Jul 2013\tNo figure\t\t\t'
	]);
});
