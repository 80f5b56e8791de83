import { describe, expect, test } from 'vitest';
import { REPORT, SLIDE, SQUARE, screenSize, type Figure } from '$lib/charts/figure';
import { funnelFigure } from '$lib/charts/funnel';
import { panelFigures } from '$lib/charts/multiples';
import { svgOf } from '$lib/charts/svg';
import { trendFigure } from '$lib/charts/trend';
import type { PeerSeries } from '$lib/domain/comparator';
import { daysAfter } from '$lib/domain/period';
import { pictureOf } from '$lib/server/pages/picture';
import { indicatorPage, teamPanels } from '$lib/view/indicator-page';
import type { IndicatorData } from '$lib/view/page-data';
import { authorityFunnel } from '$lib/view/authority-funnel';
import type { Drawing } from '$lib/view/drawing';
import { teamComparison } from '$lib/view/team-funnel';
import { DEFAULT_VIEW, type View } from '$lib/view/view';
import { indicator, series, target, unit } from '../domain/made-up';
import { frame, indicatorData } from '../view/made-up';
import { byPopulation, classes, crowd, many, pairs, rate } from './made-up-funnels';
import { clipped, overlapping } from './text-boxes';

const LONG = 'Children in care and care leavers whose health assessments were completed in time';
const START = '2012-07-02';

/** Fifty-four weeks up to 8 July 2013. */
function weeks(pairOf: (index: number) => readonly [number | null, number | null] | null) {
	return series(
		START,
		Array.from({ length: 54 }, (_, index) => pairOf(index))
	);
}

const usual = weeks((index) => [40 + (index % 9), 60]);

function peers(valueOf: (index: number) => number | null, year = 2012): readonly PeerSeries[] {
	const groups = [
		'own',
		...Array.from({ length: 10 }, () => 'neighbour' as const),
		'region',
		'england'
	] as const;
	return groups.map((group, index) => {
		const value = valueOf(index);
		return {
			name: `${LONG} ${String(index)}`.slice(-60),
			group,
			years: [{ year, value, symbol: value === null ? 'c' : null }]
		};
	});
}

const published = indicator({
	name: LONG,
	shortName: LONG.slice(0, 40),
	publishedAtPoint: '31-march',
	decimals: 1
});
const council = unit('council', {
	kind: 'authority',
	parent: null,
	name: LONG,
	shortName: LONG.slice(0, 30)
});
const teams = (many: number) =>
	Array.from({ length: many }, (_, index) => ({
		unit: unit(`team-${String(index)}`, {
			name: `${String(index)} ${LONG}`,
			shortName: `${String(index)} ${LONG}`.slice(0, 30)
		}),
		series: weeks((week) => [10 + ((week + index) % 5), 20])
	}));

const DECIDED = { indicator: 'assessments-in-time', unit: null, by: 'Head of Performance' };

type At = Partial<View> & { readonly drawing?: Drawing };

/** What the product is shown with and must not break under; each is drawn, and kept as it was drawn. */
const STRANGE: readonly (readonly [string, Partial<IndicatorData>, At])[] = [
	[
		'names-of-80-characters',
		{ indicator: published, unit: council, series: usual, targets: [target(75)] },
		{}
	],
	['forty-teams', { series: usual, teams: teams(40) }, { panel: 'teams', drawing: 'over-time' }],
	['forty-teams-in-a-funnel', { series: usual, teams: teams(40) }, { panel: 'teams' }],
	['one-team', { series: usual, teams: teams(1) }, { panel: 'teams' }],
	['a-week-without-figures', { series: weeks((index) => (index < 53 ? [40, 60] : null)) }, {}],
	[
		'an-indicator-that-ended',
		{
			indicator: indicator({ validUntil: '2013-03-31' }),
			series: series(
				START,
				Array.from({ length: 39 }, () => [40, 60] as const)
			)
		},
		{}
	],
	[
		'a-team-that-ended',
		{
			unit: unit('north', { validUntil: '2013-03-31' }),
			series: series(
				START,
				Array.from({ length: 39 }, () => [4, 6] as const)
			)
		},
		{}
	],
	[
		'recalculated-and-left-out',
		{
			series: weeks((index) => (index < 25 ? [30 + (index % 4), 60] : [44 + (index % 4), 60])),
			recalculations: [{ ...DECIDED, date: '2012-12-24', reason: 'New front door' }],
			exclusions: [{ ...DECIDED, from: '2013-04-01', until: '2013-04-14', reason: 'Easter' }]
		},
		{}
	],
	['mostly-constant', { series: weeks((index) => (index === 52 ? [57, 60] : [60, 60])) }, {}],
	[
		'a-conflict-shows-concern',
		{ series: weeks((index) => (index < 40 ? [30 + (index % 4), 60] : [58 - (index - 40), 60])) },
		{}
	],
	['all-suppressed', { indicator: published, peers: peers(() => null) }, { panel: 'comparators' }],
	[
		'every-comparator-zero',
		{ indicator: published, peers: peers(() => 0) },
		{ panel: 'comparators' }
	],
	['every-value-zero', { series: weeks(() => [0, 60]), targets: [target(75)] }, {}],
	['every-denominator-zero', { series: weeks(() => [0, 0]) }, {}],
	[
		'target-above-100',
		{ indicator: indicator({ measure: 'rate' }), series: usual, targets: [target(12_000)] },
		{}
	],
	[
		'a-comparator-with-one-year',
		{
			indicator: published,
			series: usual,
			comparators: [
				{
					kind: 'england',
					name: 'England',
					years: [{ year: 2013, value: 64, symbol: null, publishedOn: null }]
				}
			],
			peers: peers((index) => 50 + index)
		},
		{}
	],
	[
		'one-year-of-neighbours',
		{ indicator: published, peers: peers((index) => 50 + index) },
		{ panel: 'comparators' }
	],
	['teams-of-each-class', { teams: classes }, { panel: 'teams' }],
	[
		'teams-higher-and-lower',
		{ indicator: indicator({ polarity: 'neutral' }), teams: classes },
		{ panel: 'teams' }
	],
	['teams-outside-in-a-crowd', { teams: crowd }, { panel: 'teams' }],
	[
		'a-rate-by-team',
		{ indicator: rate, series: series('2013-07-08', [[650, 25_000]]), teams: byPopulation },
		{ panel: 'teams' }
	],
	[
		'authorities-that-differ-by-more-than-chance',
		{
			indicator: published,
			peers: peers(() => 50, 2013),
			authorities: { year: 2013, figures: many }
		},
		{ panel: 'comparators', drawing: 'funnel' }
	],
	['teams-without-cases', { teams: pairs([null, [0, 0], [0, 0]]) }, { panel: 'teams' }],
	[
		'teams-all-at-nothing',
		{
			teams: pairs([
				[0, 40],
				[0, 60],
				[0, 90]
			])
		},
		{ panel: 'teams' }
	],
	[
		'teams-all-at-everything',
		{
			teams: pairs([
				[40, 40],
				[60, 60],
				[9, 9]
			])
		},
		{ panel: 'teams' }
	]
];

function pageOf(but: Partial<IndicatorData>, view: Partial<View>) {
	return indicatorPage(indicatorData(but), { ...DEFAULT_VIEW, ...view }, frame());
}

function expectWhole(figure: Figure) {
	expect(clipped(figure)).toEqual([]);
	expect(overlapping(figure)).toEqual([]);
	expect(svgOf(figure)).not.toMatch(/NaN|Infinity|undefined|null/);
}

describe.each(STRANGE)('%s', (name, but, at) => {
	test('is drawn as it was, whole, in every picture', async () => {
		for (const size of ['slide', 'report', 'square'] as const) {
			const view = { ...DEFAULT_VIEW, ...at, size };
			const figure = pictureOf(pageOf(but, view), view, frame(), at.drawing);
			expectWhole(figure);
			const least = { slide: SLIDE, report: REPORT, square: SQUARE }[size].height;
			expect(figure.height).toBeGreaterThanOrEqual(least);
			if (size === 'slide') {
				await expect(svgOf(figure)).toMatchFileSnapshot(`../figures/strange/${name}.svg`);
			}
		}
	});

	test('is whole on a page of any width', () => {
		const page = pageOf(but, at);
		for (const width of [320, 480, 960, 1872]) {
			if (page.figure.points.length > 0) expectWhole(trendFigure(page.trend, screenSize(width)));
		}
		for (const panel of panelFigures(teamPanels(page))) expectWhole(panel);
		const funnels = [teamComparison(page).funnel, authorityFunnel(page)?.funnel ?? null];
		for (const funnel of funnels.filter((each) => each !== null)) {
			for (const width of [320, 480, 960, 1872]) {
				expectWhole(funnelFigure(funnel, screenSize(width)));
			}
		}
	});
});

test('the weeks of these pictures end with the week that is shown', () => {
	expect(daysAfter(START, 7 * 53)).toBe('2013-07-08');
});
