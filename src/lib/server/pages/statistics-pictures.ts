import { funnelFigure } from '$lib/charts/funnel';
import { intervalFigure } from '$lib/charts/intervals';
import { trendFigure } from '$lib/charts/trend';
import type { Figure, Size } from '$lib/charts/figure';
import { value } from '$lib/domain/observation';
import { daysAfter } from '$lib/domain/period';
import { pointsOf } from '$lib/domain/points';
import type { Trend } from '$lib/domain/trend';
import { funnelOf } from '$lib/statistics/funnel';
import { comparisonInWords } from '$lib/statistics/comparison';
import { wilsonInterval } from '$lib/statistics/wilson';
import type { IndicatorSeries } from '$lib/view/page-data';
import { seriesReading } from '$lib/view/series-reading';
import type { StatisticsPicture } from '$lib/view/statistics-pictures';
import { trendLimits } from '$lib/view/trend-limits';
import { EXAMPLES, EXAMPLE_UNIT, TEAMS, exampleSeries, type Example } from './statistics-examples';

/** As wide as the narrowest page: larger screens show more of them side by side. */
const SMALL: Size = { width: 288, height: 210, text: 14, title: 14, source: 14, stroke: 2.5 };

/** The pictures of the page that explains limits, signals, outlook, intervals and funnels, of made-up figures. */
export function statisticsFigures(): Readonly<Record<StatisticsPicture, Figure>> {
	return {
		normal: trendOf(EXAMPLES.normal),
		outside: trendOf(EXAMPLES.outside),
		shift: trendOf(EXAMPLES.shift),
		trend: trendOf(EXAMPLES.trend),
		twoOfThree: trendOf(EXAMPLES.twoOfThree),
		passes: trendOf(EXAMPLES.passes),
		hitAndMiss: trendOf(EXAMPLES.hitAndMiss),
		fails: trendOf(EXAMPLES.fails),
		intervals: intervals(),
		funnel: funnel()
	};
}

/** The made-up weeks with their usual range, as an indicator's page draws them. */
function trendOf(example: Example): Figure {
	const each = exampleSeries(example);
	const start = each.series.start ?? '';
	const week = daysAfter(start, 7 * (each.series.numerators.length - 1));
	return { ...trendFigure(exampleTrend(each, start, week), SMALL), label: example.label };
}

function exampleTrend(each: IndicatorSeries, start: string, week: string): Trend {
	const { indicator, series, targets } = each;
	const end = daysAfter(week, 7);
	const reading = seriesReading(each, { week, unit: EXAMPLE_UNIT });
	return {
		indicator,
		unitName: 'Newest week',
		grain: 'week',
		start,
		end,
		points: pointsOf({ series, indicator, grain: 'week', week, unit: EXAMPLE_UNIT }),
		targets: targets.map(({ target }) => ({ start, end, target })),
		comparators: [],
		events: [],
		breaks: [],
		newLimits: [],
		limits: trendLimits(reading, { grain: 'week', start, end }),
		scaleValues: []
	};
}

/** Four in ten, of ever more: the more are counted, the surer the figure. */
function intervals(): Figure {
	const rows = [10, 100, 400].map((denominator) => {
		const numerator = 0.4 * denominator;
		const parts = { numerator, denominator };
		return {
			name: `${String(numerator)} of ${String(denominator)}`,
			value: value(parts, 'percentage') ?? 0,
			interval: wilsonInterval(numerator, denominator, 95) ?? { lower: 0, upper: 100 }
		};
	});
	const label =
		'40% with a target of 50%: of 10 chance may reach the target, of 100 just about, of 400 it cannot';
	return intervalFigure({ label, rows, target: 50, targetName: 'Target 50%' }, SMALL);
}

function funnel(): Figure {
	const found = funnelOf(TEAMS, {
		measure: 'percentage',
		polarity: 'high-is-good',
		among: 'teams'
	});
	if (found === null) throw new Error('The made-up teams have a funnel.');
	const names = found.points.map(
		({ id, beyond, comparison }) =>
			[
				id,
				{
					name: `Team ${id}`,
					word: beyond === null ? '' : comparisonInWords(comparison),
					isNamed: beyond !== null,
					group: 'other'
				}
			] as const
	);
	const label =
		'A funnel of eight teams: Team C lies above the inner line, Team G below the outer one';
	const of = { funnel: found, label, sizeName: 'Visits due', centreName: 'All teams' };
	return funnelFigure({ ...of, names: new Map(names) }, { ...SMALL, height: 280 });
}
