import type { Indicator } from '$lib/domain/indicator';
import type { FunnelUnit } from '$lib/statistics/funnel';
import type { IndicatorSeries } from '$lib/view/page-data';

/** Made-up weeks that show one thing. */
export interface Example {
	/** What is seen, for those who do not see it. */
	readonly label: string;
	/** Per cent of fifty a week: even numbers. */
	readonly weeks: readonly number[];
	readonly target: number | null;
}

/** Half a year in which nothing but chance is at work. */
const USUAL: readonly number[] = [
	...[72, 78, 70, 76, 80, 74, 68, 76, 78, 72, 74, 80, 70],
	...[76, 72, 78, 74, 70, 80, 76, 72, 74, 78, 70, 76, 74]
];

function ending(...last: readonly number[]): readonly number[] {
	return [...USUAL.slice(0, USUAL.length - last.length), ...last];
}

const CALM = 'Twenty-six weeks that go up and down inside the shaded usual range';

/** Each rule and each outlook on its own. */
export const EXAMPLES = {
	normal: { label: CALM, weeks: USUAL, target: null },
	outside: {
		label: 'The last week lies far below the shaded usual range',
		weeks: ending(54),
		target: null
	},
	shift: {
		label: 'The last eight weeks all lie below the usual level',
		weeks: ending(70, 68, 72, 66, 70, 68, 72, 68),
		target: null
	},
	trend: {
		label: 'The last seven weeks fall, each below the one before',
		weeks: ending(84, 82, 80, 76, 74, 70, 68),
		target: null
	},
	twoOfThree: {
		label: 'Two of the last three weeks lie near the lower end of the usual range',
		weeks: ending(60, 70, 62),
		target: null
	},
	passes: {
		label: `${CALM}; the target lies below all of it`,
		weeks: USUAL,
		target: 55
	},
	hitAndMiss: {
		label: `${CALM}; the target lies within it`,
		weeks: USUAL,
		target: 78
	},
	fails: {
		label: `${CALM}; the target lies above all of it`,
		weeks: USUAL,
		target: 95
	}
} as const satisfies Readonly<Record<string, Example>>;

/** Whose the made-up weeks are. */
export const EXAMPLE_UNIT = { id: 'example', validFrom: null, validUntil: null };

const FIFTY = 50;

/** The example as a series of an indicator of which high is good. */
export function exampleSeries({ weeks, target }: Example): IndicatorSeries {
	return {
		indicator: EXAMPLE_INDICATOR,
		series: {
			frequency: 'week',
			start: '2013-01-07',
			numerators: weeks.map((percent) => (percent * FIFTY) / 100),
			denominators: weeks.map(() => FIFTY),
			revisions: [],
			incomplete: [],
			settling: 0,
			isSample: false
		},
		targets:
			target === null
				? []
				: [{ indicator: 'example', unit: null, from: '2000-01-03', target, tolerance: 0 }],
		recalculations: [],
		exclusions: [],
		successors: [],
		firstLateDay: null,
		allLateFrom: null
	};
}

const EXAMPLE_INDICATOR: Indicator = {
	id: 'example',
	name: 'An example',
	shortName: 'Example',
	measure: 'percentage',
	accrual: 'flow',
	polarity: 'high-is-good',
	frequency: 'week',
	defaultGrain: 'week',
	counted: { one: 'visit', many: 'visits' },
	numerator: '',
	denominator: '',
	definition: '',
	clock: '',
	owner: '',
	source: '',
	validFrom: null,
	validUntil: null,
	replaces: [],
	settlesAfterWeeks: 0,
	workingDays: null,
	publishedAtPoint: null,
	level: 'team',
	decimals: 0,
	partOf: null
};

/** Teams of unlike size. To chance 14 of 22 is no less than all together; 64 of 110 is. */
export const TEAMS: readonly FunnelUnit[] = [
	{ id: 'A', numerator: 8, denominator: 12 },
	{ id: 'B', numerator: 14, denominator: 22 },
	{ id: 'C', numerator: 36, denominator: 38 },
	{ id: 'D', numerator: 43, denominator: 60 },
	{ id: 'E', numerator: 66, denominator: 85 },
	{ id: 'F', numerator: 112, denominator: 150 },
	{ id: 'G', numerator: 64, denominator: 110 },
	{ id: 'H', numerator: 145, denominator: 190 }
];
