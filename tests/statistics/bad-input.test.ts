import { describe, expect, test } from 'vitest';
import type { Sample } from '$lib/statistics/sample';
import type { TrendToRead } from '$lib/statistics/reading';
import { trendReading } from '$lib/statistics/trend-reading';
import { excluding, repeated, sample, shares, toRead, week, weeks } from './made-up';

const PERCENTAGE = { measure: 'percentage', accrual: 'flow', polarity: 'high-is-good' } as const;
const COUNT = { measure: 'count', accrual: 'flow', polarity: 'low-is-good' } as const;

/** What comes of a series, in one line each. */
interface Outcome {
	readonly chart: string;
	readonly limits: string;
	readonly latest: string;
	readonly outlook: string;
}

function outcomeOf(samples: readonly Sample[], but: Partial<TrendToRead> = {}): Outcome {
	const { chart, segments, latest, assurance } = trendReading(toRead(samples, but));
	const reason = assurance.kind === 'none' ? `none: ${assurance.reason}` : assurance.kind;
	return {
		chart: chart.kind,
		limits: segments.map(({ words }) => words).join(' | '),
		latest: latest.words,
		outlook: reason
	};
}

const twenty = repeated([40, 60, 50, 55, 45], 20);
const parts = twenty.map((value) => [value, 100] as const);

type Row = readonly [string, readonly Sample[], Partial<TrendToRead>, Outcome];

const tooFew = (needs: string, outlook = 'none: too-few'): Outcome => ({
	chart: 'run',
	limits: `Needs ${needs}`,
	latest: `Too few weeks to tell: needs ${needs}`,
	outlook
});

const NORMAL = { latest: 'Normal variation', limits: 'Limits use 20 weeks' } as const;

const TABLE: readonly Row[] = [
	['no weeks at all', [], {}, tooFew('13 more weeks', 'none: no-target')],
	['one week', weeks([50], { target: 50 }), {}, tooFew('12 more weeks')],
	['two weeks', weeks([50, 51], { target: 50 }), {}, tooFew('11 more weeks')],
	['12 weeks', weeks(twenty.slice(0, 12), { target: 50 }), {}, tooFew('1 more week')],
	[
		'13 weeks',
		weeks(twenty.slice(0, 13), { target: 50 }),
		{},
		{
			chart: 'xmr',
			limits: 'Provisional limits from 13 weeks',
			latest: 'Normal variation',
			outlook: 'hit-and-miss'
		}
	],
	[
		'13 weeks of which one is excluded',
		excluding(weeks(twenty.slice(0, 13), { target: 50 }), [5]),
		{},
		tooFew('1 more week')
	],
	['only missing weeks', weeks([null, null, null]), {}, tooFew('13 more weeks', 'none: no-target')],
	[
		'a ratio that is always 0',
		weeks(repeated([0], 20), { target: 0 }),
		{ indicator: { ...COUNT, measure: 'ratio' } },
		{ chart: 'xmr', ...NORMAL, outlook: 'pass' }
	],
	[
		'a count that is always 0, read by four weeks at a time',
		weeks(repeated([0], 80), { target: 1 }),
		{ indicator: COUNT },
		{
			chart: 'xmr',
			limits: 'Limits use 20 four-week periods',
			latest: 'Normal variation',
			outlook: 'pass'
		}
	],
	[
		'a percentage that is always 0',
		shares(
			repeated([50, 150], 20).map((each) => [0, each] as const),
			{ target: 5 }
		),
		{ indicator: PERCENTAGE },
		{ chart: 'p-prime', ...NORMAL, outlook: 'fail' }
	],
	[
		'a percentage that is always 100',
		shares(
			repeated([50, 150], 20).map((each) => [each, each] as const),
			{ target: 100 }
		),
		{ indicator: PERCENTAGE },
		{ chart: 'p-prime', ...NORMAL, outlook: 'pass' }
	],
	[
		'a constant',
		weeks(repeated([7], 20), { target: 9 }),
		{},
		{ chart: 'xmr', ...NORMAL, outlook: 'fail' }
	],
	[
		'a target above 100 %',
		shares(parts, { target: 150 }),
		{ indicator: PERCENTAGE },
		{ chart: 'xmr', ...NORMAL, outlook: 'fail' }
	],
	[
		'a target below 0',
		shares(parts, { target: -10 }),
		{ indicator: PERCENTAGE },
		{ chart: 'xmr', ...NORMAL, outlook: 'pass' }
	],
	[
		'no target',
		shares(parts),
		{ indicator: PERCENTAGE },
		{ chart: 'xmr', ...NORMAL, outlook: 'none: no-target' }
	],
	[
		'a neutral indicator with a target',
		shares(parts, { target: 50 }),
		{ indicator: { ...PERCENTAGE, polarity: 'neutral' } },
		{ chart: 'xmr', ...NORMAL, outlook: 'none: neutral' }
	],
	[
		'a denominator of zero among others',
		shares([...parts, [0, 0], [50, 100]], { target: 50 }),
		{ indicator: PERCENTAGE },
		{
			chart: 'xmr',
			limits: 'Limits use 21 weeks',
			latest: 'Normal variation',
			outlook: 'hit-and-miss'
		}
	],
	[
		'a suppressed week among others',
		[...shares(parts, { target: 50 }), sample(20, null, { state: 'suppressed' })],
		{ indicator: PERCENTAGE },
		{ chart: 'xmr', ...NORMAL, outlook: 'hit-and-miss' }
	],
	[
		'denominators under 5',
		shares(
			repeated([1, 2, 3, 4], 80).map((each, index) => [index % 2, each] as const),
			{ target: 50 }
		),
		{ indicator: PERCENTAGE },
		{
			chart: 'xmr',
			limits: 'Limits use 20 four-week periods',
			latest: 'Normal variation',
			outlook: 'fail'
		}
	],
	[
		'a change of definition before the first week',
		weeks(twenty, { target: 50 }),
		{ definitionChanges: [{ date: '2012-07-08', label: 'New' }] },
		{ chart: 'xmr', ...NORMAL, outlook: 'hit-and-miss' }
	],
	[
		'a recalculation before the first week',
		weeks(twenty, { target: 50 }),
		{ recalculations: [{ date: '2012-07-08', reason: 'r', by: 'b' }] },
		{ chart: 'xmr', ...NORMAL, outlook: 'hit-and-miss' }
	],
	[
		'a change of definition 12 weeks ago',
		weeks([...twenty, ...twenty.slice(0, 12)], { target: 50 }),
		{ definitionChanges: [{ date: week(20), label: 'New' }] },
		{
			chart: 'xmr',
			limits: 'Limits use 20 weeks | Needs 1 more week',
			latest: 'Too few weeks to tell: needs 1 more week',
			outlook: 'none: too-few'
		}
	],
	[
		'a change of definition 13 weeks ago',
		weeks([...twenty, ...twenty.slice(0, 13)], { target: 50 }),
		{ definitionChanges: [{ date: week(20), label: 'New' }] },
		{
			chart: 'xmr',
			limits: 'Limits use 20 weeks | Provisional limits from 13 weeks',
			latest: 'Normal variation',
			outlook: 'hit-and-miss'
		}
	],
	[
		'values of which a value is in every other week',
		weeks(
			twenty.flatMap((value) => [value, null]),
			{ target: 50 }
		),
		{},
		{
			chart: 'run',
			limits: 'No limits: no two weeks in a row have a figure',
			latest: 'Too few weeks in a row to tell',
			outlook: 'none: no-limits'
		}
	]
];

describe('what is unusual has a stated outcome', () => {
	test.each(TABLE)('%s', (_what, samples, but, outcome) => {
		expect(outcomeOf(samples, but)).toEqual(outcome);
	});
});

test('a value without a figure in state ok is missing, and is told so', () => {
	const odd = { ...sample(5, 50), denominator: 0 };
	const [point] = trendReading(toRead([odd])).points;
	expect(point).toMatchObject({ state: 'missing', value: null, variation: null });
});
