import { describe, expect, test } from 'vitest';
import { trendReading } from '$lib/statistics/trend-reading';
import { excluding, marked, read, repeated, sample, shares, toRead, week, weeks } from './made-up';

const CALM = repeated([50, 54, 46, 52, 48, 51, 49, 50], 24);

test('the worked example: 26 weeks of 40 and 44', () => {
	const reading = trendReading(
		toRead(weeks(repeated([40, 44], 26), { target: 30 }), {
			indicator: { measure: 'count', accrual: 'flow', polarity: 'high-is-good' }
		})
	);
	const limits = reading.points[0]?.limits;
	expect(limits?.centre).toBe(42);
	expect(limits?.lower).toBeCloseTo(31.36, 10);
	expect(limits?.upper).toBeCloseTo(52.64, 10);
	expect(reading.points.every(({ signals }) => signals.length === 0)).toBe(true);
	expect(reading.latest).toMatchObject({
		variation: { kind: 'common' },
		words: 'Normal variation'
	});
	expect(reading.assurance).toEqual({
		kind: 'pass',
		target: 30,
		words: 'Will usually meet the target'
	});
	expect(reading.cautions).toEqual([]);
});

describe('the latest reading', () => {
	test('says since when, and for how many weeks', () => {
		const reading = read([...CALM, ...repeated([48, 47, 48, 47.5], 10)]);
		expect(reading.latest).toMatchObject({
			start: week(33),
			value: 47,
			variation: { kind: 'concern', rule: 'shift', side: 'low', since: week(24), points: 10 },
			words:
				'Real change for the worse: 10 weeks in a row below the usual level, since the week of 24 Jun'
		});
	});

	test('is for the better where low is good', () => {
		const reading = read([...CALM, ...repeated([48, 47, 48, 47.5], 10)], 'low-is-good');
		expect(reading.latest.words).toMatch(/^Real change for the better: 10 weeks in a row below/);
	});

	test('is only a change where neither is better', () => {
		const reading = read([...CALM, 70], 'neutral');
		expect(reading.latest.words).toBe('Real change: above the usual range in the week of 24 Jun');
	});

	test('of a trend', () => {
		const reading = read([...CALM, 47, 48, 49, 50, 51, 52, 53, 54]);
		expect(reading.latest.words).toBe(
			'Real change for the better: rising over 8 weeks, since the week of 24 Jun'
		);
	});

	test('of two of three', () => {
		const reading = read([...CALM, ...CALM, 58, 51, 58]);
		expect(reading.latest.words).toBe(
			'Real change for the better: 2 weeks near or beyond the upper end of the usual range, since the week of 9 Dec'
		);
	});

	test('of a conflict is concern, and says that there is another side', () => {
		const reading = read([...CALM, 90, 85, 80, 75, 70, 65, 62]);
		expect(reading.points.at(-1)).toMatchObject({ isConflict: true, variation: 'concern' });
		expect(reading.latest.words).toBe(
			'Real change for the worse: falling over 7 weeks, since the week of 24 Jun (other signs point to the better)'
		);
	});

	test('names the year where it is another', () => {
		const reading = read([...CALM, ...CALM, ...repeated([47, 48], 10)]);
		expect(reading.latest.start).toBe('2014-02-10');
		expect(reading.latest.words).toContain('since the week of 9 Dec 2013');
	});

	test('passes over missing weeks, and says so', () => {
		const reading = read([...CALM, 70, null, null]);
		expect(reading.latest).toMatchObject({ start: week(24), newerWithoutFigure: 2 });
		expect(reading.cautions[0]?.words).toBe(
			'The last 2 weeks have no figure: this is read from the one before.'
		);
	});

	test('passes over an excluded week, with its reason', () => {
		const reading = trendReading(toRead(excluding(weeks([...CALM, 70]), [24])));
		expect(reading.latest).toMatchObject({ start: week(23), variation: { kind: 'common' } });
		expect(reading.cautions[0]?.words).toBe(
			'The last week is left out (Christmas): this is read from the one before.'
		);
		expect(reading.points[24]).toMatchObject({
			isExcluded: true,
			signals: [],
			variation: null,
			value: 70
		});
	});

	test('says that the newest week is suppressed', () => {
		const reading = trendReading(
			toRead([...weeks(CALM), sample(24, null, { state: 'suppressed' })])
		);
		expect(reading.cautions[0]?.words).toContain('The last week is suppressed');
		expect(reading.points[24]).toMatchObject({ state: 'suppressed', value: null, variation: null });
	});
});

describe('a sequence', () => {
	test('goes on over an excluded week and ends at a missing one', () => {
		const values = [...CALM, 52, 53, 52, 10, 53, 52, 53, 52];
		const samples = weeks(values);
		const over = trendReading(toRead(excluding(samples, [27])));
		expect(marked(over, 'shift', 'high')).toEqual([24, 25, 26, 28, 29, 30, 31]);
		const broken = read([...CALM, 52, 53, 52, null, 53, 52, 53, 52]);
		expect(marked(broken, 'shift', 'high')).toEqual([]);
	});

	test('is not looked for in what is mostly constant', () => {
		const reading = read([...repeated([100], 29), 96]);
		expect(reading.points[29]).toMatchObject({
			label: { rule: 'outside', side: 'low' },
			variation: 'concern'
		});
		expect(reading.points.slice(0, 29).every(({ signals }) => signals.length === 0)).toBe(true);
		expect(reading.cautions.map(({ kind }) => kind)).toEqual(['mostly-constant']);
		expect(reading.segments[0]?.isMostlyConstant).toBe(true);
	});
});

describe('a recalculation is suggested', () => {
	const better = (count: number) => [...CALM, ...CALM, ...repeated([54, 55], count)];

	test('after 14 weeks in a row on the better side', () => {
		expect(read(better(14)).suggestion).toMatchObject({ from: week(48), points: 14 });
	});

	test('not after 13', () => {
		expect(read(better(13)).suggestion).toBeNull();
	});

	test('not on the worse side, and not where neither is better', () => {
		expect(read(better(14), 'low-is-good').suggestion).toBeNull();
		expect(read(better(14), 'neutral').suggestion).toBeNull();
	});

	test('not where the weeks have come back', () => {
		expect(read([...better(14), 50, 49]).suggestion).toBeNull();
	});

	test('not while one waits', () => {
		const recalculations = [{ date: week(60), reason: 'r', by: 'b' }];
		expect(read(better(20), 'high-is-good', { recalculations }).suggestion).toBeNull();
	});
});

describe('the outlook', () => {
	test('of a target exactly on a limit is decided: 0 and 100 in turn have limits of −216 and 316', () => {
		const outlook = (target: number) =>
			trendReading(toRead(weeks(repeated([0, 100], 14), { target }))).assurance.kind;
		expect([-217, -216, -215.9, 315.9, 316, 317].map(outlook)).toEqual([
			'pass',
			'pass',
			'hit-and-miss',
			'hit-and-miss',
			'fail',
			'fail'
		]);
	});

	test('goes by the target in force in the newest week that counts', () => {
		const samples = weeks(repeated([40, 44], 26)).map((each, index) => ({
			...each,
			target: index < 25 ? 30 : 60
		}));
		expect(trendReading(toRead(samples)).assurance).toMatchObject({ kind: 'fail', target: 60 });
	});

	test('of stepped limits goes by those of the newest week', () => {
		const parts = repeated([1], 26).map((_, index) =>
			index % 2 === 0 ? ([20, 40] as const) : ([190, 400] as const)
		);
		const large = trendReading(toRead(shares(parts, { target: 42 }), { indicator: PERCENTAGE }));
		const small = trendReading(
			toRead(shares(parts.slice(1), { target: 42 }), { indicator: PERCENTAGE })
		);
		expect(large.chart.kind).toBe('p-prime');
		expect(large.points.at(-1)?.limits?.lower).toBeGreaterThan(42);
		expect(large.assurance.kind).toBe('pass');
		expect(small.segments[0]?.count).toBe(25);
	});
});

const PERCENTAGE = { measure: 'percentage', accrual: 'flow', polarity: 'high-is-good' } as const;

test('a slow-moving measure carries a caution from 26 weeks on', () => {
	const slow = Array.from({ length: 26 }, (_, index) => 50 + 10 * Math.sin(index / 4));
	expect(read(slow).cautions.map(({ kind }) => kind)).toContain('slow-moving');
	expect(read(slow.slice(1)).cautions.map(({ kind }) => kind)).not.toContain('slow-moving');
	expect(read([...CALM, ...CALM]).cautions).toEqual([]);
});

test('limits that are provisional are said to be', () => {
	expect(read(repeated([50, 52, 51], 15)).cautions).toEqual([
		{ kind: 'provisional', words: 'Provisional limits from 15 weeks; 20 make them firm.' }
	]);
});
