import { describe, expect, test } from 'vitest';
import type { Polarity } from '$lib/domain/indicator';
import type { Revision } from '$lib/domain/series';
import {
	behindLines,
	changeInWords,
	distanceInWords,
	figureInWords,
	pointInWords,
	readoutOf,
	reservationsOf
} from '$lib/view/words';
import { indicator, lowIsGood, point, target } from '../domain/made-up';
import { figure } from './made-up';

const high = indicator();
const unjudged = { target: null, status: 'no-target' } as const;

describe('what stands behind a figure where there is room', () => {
	test('is so many of how many, in the word for what is counted', () => {
		expect(behindLines(point(7, 10), indicator())).toEqual(['7 of 10 assessments']);
		expect(behindLines(null, indicator())).toEqual([]);
	});

	test('names both parts of a ratio, and of full-time equivalents, which no word counts', () => {
		const parts = {
			numerator: 'Children held as cases',
			denominator: 'Social workers',
			counted: null
		};
		expect(behindLines(point(2394, 134.1), indicator({ ...parts, measure: 'ratio' }))).toEqual([
			'2,394 children held as cases to 134.1 social workers'
		]);
		expect(behindLines(point(26.4, 52.8), indicator(parts))).toEqual([
			'26.4 children held as cases of 52.8 social workers'
		]);
	});

	test('says what a rate is per', () => {
		expect(behindLines(point(28, 10_000), indicator({ measure: 'rate' }))).toEqual([
			'28 of 10,000 assessments',
			'per 10,000 children'
		]);
	});
});

describe('a point is named', () => {
	test('by its period, and “so far” while it is under way (U35)', () => {
		expect(pointInWords(point(1, 2), 'week', high)).toBe('Week of 8 Jul 2013');
		const year = point(1, 2, { start: '2013-04-01', isUnderWay: true });
		expect(pointInWords(year, 'year', high)).toBe('2013/14 so far');
	});

	test('by its month, where the indicator is counted by months', () => {
		const monthly = indicator({ frequency: 'month' });
		const july = point(1, 2, { start: '2013-07-01' });
		expect(pointInWords(july, 'week', monthly)).toBe('Jul 2013');
		expect(pointInWords(july, 'rolling-12m', monthly)).toBe('12 months to Jul 2013');
	});
});

describe('a value that is none says why (U28)', () => {
	test.each([
		['missing', 'No figure'],
		['no-rate', 'No cases'],
		['short', 'Not enough weeks yet']
	] as const)('%s is “%s”', (state, words) => {
		expect(figureInWords(point(null, null, { state, value: null }), high, null)).toBe(words);
	});

	test('and zero is zero', () => {
		expect(figureInWords(point(0, 9), high, null)).toBe('0%');
	});
});

describe('a readout', () => {
	test('has period, value, people, target and status', () => {
		const judged = { target: target(75), status: 'missed' } as const;
		expect(readoutOf(point(39, 93), 'week', high, judged)).toBe(
			'Week of 8 Jul 2013: 42% (39 of 93 assessments). Off target (75%).'
		);
	});

	test('of too few says so and names no target', () => {
		for (const at of [target(75), null]) {
			expect(readoutOf(point(1, 4), 'week', high, { target: at, status: 'too-few' })).toBe(
				'Week of 8 Jul 2013: 25% (1 of 4 assessments). Too few to judge.'
			);
		}
	});

	test('of a period under way has no status', () => {
		const july = point(9, 10, { start: '2013-07-01', isUnderWay: true });
		const judged = { target: target(75), status: 'met' } as const;
		expect(readoutOf(july, 'month', high, judged)).toBe(
			'Jul 2013 so far: 90% (9 of 10 assessments).'
		);
	});

	test('of a gap says that there is no figure, and nothing of a target (U28)', () => {
		const judged = { target: target(75), status: 'no-value' } as const;
		expect(readoutOf(point(null, null, { missing: 1 }), 'week', high, judged)).toBe(
			'Week of 8 Jul 2013: No figure.'
		);
	});

	test('says what must be known before the figure is trusted (U28)', () => {
		const doubtful = point(9, 10, { isProvisional: true, missing: 2, incomplete: ['North'] });
		expect(readoutOf(doubtful, 'rolling-12w', high, unjudged)).toBe(
			'12 weeks to week of 8 Jul 2013: 90% (9 of 10 assessments). Provisional: still settling. ' +
				'2 periods inside it without a figure. Without North: no figure.'
		);
	});
});

describe('a figure that was published otherwise before', () => {
	const revision = (but: Partial<Revision>): Revision => ({
		index: 0,
		numerator: 1,
		denominator: 9,
		version: 2,
		changedOn: '2019-06-10',
		kind: 'restatement',
		reason: 'failed visits had been recorded as visits.',
		...but
	});
	const said = (...revisions: readonly Revision[]) =>
		reservationsOf(point(5, 9, { revisions })).join(' ');

	test('is restated on a day and for a reason', () => {
		expect(said(revision({}))).toBe(
			'Restated on 10 Jun 2019 (failed visits had been recorded as visits).'
		);
		expect(said(revision({ reason: '' }))).toBe('Restated on 10 Jun 2019.');
	});

	test('tells its newest restatement, and of late recording only where there is none', () => {
		const late = revision({ kind: 'late-recording', version: 4, changedOn: '2019-06-17' });
		const newer = revision({ version: 3, changedOn: '2019-06-13', reason: 'again' });
		expect(said(revision({}), newer, late)).toBe('Restated on 13 Jun 2019 (again).');
		expect(said(late)).toBe('Changed by late recording.');
		expect(said()).toBe('');
	});
});

describe('a change since the period before (U16)', () => {
	const change = (polarity: Polarity, now: number, before: number) =>
		changeInWords(figure(point(now, 100), point(before, 100)), indicator({ polarity }), 'week');

	test('is always better or worse, whichever way is good', () => {
		expect(change('high-is-good', 47, 42)).toBe('5 percentage points better than the week before');
		expect(change('high-is-good', 42, 47)).toBe('5 percentage points worse than the week before');
		expect(change('low-is-good', 42, 47)).toBe('5 percentage points better than the week before');
		expect(change('low-is-good', 48, 47)).toBe('1 percentage point worse than the week before');
	});

	test('is higher or lower only where neither is better', () => {
		expect(change('neutral', 47, 42)).toBe('5 percentage points higher than the week before');
		expect(change('neutral', 42, 47)).toBe('5 percentage points lower than the week before');
	});

	test('that cannot be seen is none', () => {
		expect(change('high-is-good', 42, 42)).toBe('The same as the week before');
		const hardly = figure(point(420_001, 1_000_000), point(42, 100));
		expect(changeInWords(hardly, high, 'week')).toBe('Much the same as the week before');
	});

	test('is in points of a percentage, and in plain numbers of everything else', () => {
		const both = figure(point(1, 1, { value: 14.65 }), point(1, 1, { value: 14.5 }));
		expect(changeInWords(both, indicator({ decimals: 1 }), 'week')).toBe(
			'0.2 percentage points better than the week before'
		);
		const caseload = indicator({ measure: 'ratio', polarity: 'low-is-good', decimals: 1 });
		expect(changeInWords(both, caseload, 'week')).toBe('0.2 worse than the week before');
		const contacts = indicator({ measure: 'count', polarity: 'neutral' });
		const counts = figure(point(1, 1, { value: 1318 }), point(1, 1, { value: 112 }));
		expect(changeInWords(counts, contacts, 'week')).toBe('1,206 more than the week before');
	});

	test('is not told without two figures, nor of too few', () => {
		expect(changeInWords(figure(point(1, 9), null), high, 'week')).toBeNull();
		expect(changeInWords(figure(point(1, 9), point(0, 0)), high, 'week')).toBeNull();
		expect(changeInWords(figure(null, point(1, 9)), high, 'week')).toBeNull();
		const few = figure(point(1, 4), point(8, 9), { status: 'too-few' });
		expect(changeInWords(few, high, 'week')).toBeNull();
		const fewBefore = figure(point(8, 9), point(1, 4), { previousStatus: 'too-few' });
		expect(changeInWords(fewBefore, high, 'week')).toBeNull();
	});
});

describe('the people between a figure and its target (U5)', () => {
	test('are told where the figure is judged', () => {
		const missed = figure(point(39, 93), null, { target: target(50), status: 'missed' });
		expect(distanceInWords(missed, high)).toBe('8 more assessments would have met the target');
		const met = figure(point(20, 93), null, { target: target(25), status: 'met' });
		expect(distanceInWords(met, lowIsGood)).toBe('Target met with 3 to spare');
	});

	test.each(['no-target', 'too-few', 'no-value'] as const)('are not told of %s', (status) => {
		const of = figure(point(39, 93), null, { target: target(50), status });
		expect(distanceInWords(of, high)).toBeNull();
	});
});

describe('a count of periods of unlike length', () => {
	const may = { ...point(1096, null), value: 1096, start: '2013-05-01', end: '2013-06-01' };
	const april = { ...point(1413, null), value: 1413, start: '2013-04-01', end: '2013-05-01' };
	const march = { ...point(1000, null), value: 1000, start: '2013-03-01', end: '2013-04-01' };
	const contacts = indicator({ measure: 'count', polarity: 'low-is-good' });

	test('is told with its weeks, and called neither better nor worse', () => {
		expect(changeInWords(figure(may, april), contacts, 'month')).toBe(
			'317 fewer than the month before, in 4 weeks against 5'
		);
	});

	test('of years too: one has 52 Mondays, another 53', () => {
		const year = (start: string, end: string, value: number) => ({
			...point(value, null),
			...{ value, start, end }
		});
		const before = year('2013-04-01', '2014-04-01', 14422);
		const now = year('2014-04-01', '2015-04-01', 14203);
		expect(changeInWords(figure(now, before), contacts, 'year')).toBe(
			'219 fewer than the year before, in 52 weeks against 53'
		);
	});

	test('is compared as it is where the months have as many weeks', () => {
		expect(changeInWords(figure(may, march), contacts, 'month')).toBe(
			'96 more than the month before: worse'
		);
	});
});
