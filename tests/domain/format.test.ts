import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	behindInWords,
	countInWords,
	dayAndMonth,
	dayInWords,
	financialYearInWords,
	grainInWords,
	monthName,
	numberInWords,
	periodInWords,
	plainValueInWords,
	publishedYearInWords,
	roundedValue,
	suffixOf,
	unitInWords,
	valueBesideTarget,
	valueInWords,
	weekInWords
} from '$lib/domain/format';
import { GRAINS } from '$lib/domain/period';
import { sideOf } from '$lib/domain/target';
import { count, indicator, lowIsGood } from './made-up';

const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('dates in words (U35)', () => {
	test('have months of three letters, September too', () => {
		const months = Array.from({ length: 12 }, (_, index) =>
			monthName(`2013-${String(index + 1).padStart(2, '0')}-01`)
		);
		expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
	});

	test('name a day, a week, a tick', () => {
		expect(dayInWords('2013-09-02')).toBe('2 Sep 2013');
		expect(weekInWords('2013-07-08')).toBe('Week of 8 Jul 2013');
		expect(dayAndMonth('2013-07-08')).toBe('8 Jul');
	});

	test('name a financial year by both its years, over the turn of the century too', () => {
		expect(financialYearInWords(2013)).toBe('2012/13');
		expect(financialYearInWords(2000)).toBe('1999/00');
		expect(financialYearInWords(2001)).toBe('2000/01');
		expect(publishedYearInWords(2013, '31-march')).toBe('2012/13');
		expect(publishedYearInWords(2017, '30-september')).toBe('30 Sep 2017');
	});

	test.each([
		['week', '2013-07-08', 'Week of 8 Jul 2013'],
		['month', '2013-07-01', 'Jul 2013'],
		['quarter', '2013-07-01', 'Jul-Sep 2013'],
		['quarter', '2013-01-01', 'Jan-Mar 2013'],
		['year', '2012-04-01', '2012/13'],
		['ytd', '2013-07-08', '2013/14 to week of 8 Jul 2013'],
		['ytd', '2013-03-25', '2012/13 to week of 25 Mar 2013'],
		['rolling-12w', '2013-07-08', '12 weeks to week of 8 Jul 2013'],
		['rolling-12m', '2013-07-08', '12 months to week of 8 Jul 2013']
	] as const)('name a %s that starts on %s', (grain, start, words) => {
		expect(periodInWords(grain, start, 'week')).toBe(words);
	});

	test('name a rolling sum of months by its last month', () => {
		expect(periodInWords('rolling-12m', '2013-07-01', 'month')).toBe('12 months to Jul 2013');
	});

	test('name every grain as a choice', () => {
		expect(new Set(GRAINS.map(grainInWords)).size).toBe(GRAINS.length);
		expect(grainInWords('rolling-12w')).toBe('Rolling 12 weeks');
	});
});

describe('a rounded value', () => {
	test.each([
		[293, 2000, 1, 14.7], // 14.65
		[127, 2000, 1, 6.4], // 6.35
		[1, 8, 0, 13], // 12.5
		[201, 40_000, 2, 0.5], // 0.5025
		[1005, 100_000, 2, 1.01], // 1.005
		[1, 2000, 1, 0.1], // 0.05
		[2, 3, 1, 66.7],
		[0, 7, 1, 0]
	])('of %d in %d to %d decimals is %d: halves go up', (k, n, decimals, rounded) => {
		expect(roundedValue(of(k, n), 'percentage', decimals)).toBe(rounded);
	});

	test('of decimals and of other measures is exact too', () => {
		expect(roundedValue(of(1.005, null), 'count', 2)).toBe(1.01);
		expect(roundedValue(of(26.4, 52.8), 'percentage', 1)).toBe(50);
		expect(roundedValue(of(2932, 103_366), 'rate', 1)).toBe(283.7);
		expect(roundedValue(of(193, 8.8), 'ratio', 1)).toBe(21.9);
	});

	test('does not exist where there is no value', () => {
		expect(roundedValue(of(0, 0), 'percentage', 1)).toBeNull();
		expect(roundedValue(of(null, 3), 'percentage', 1)).toBeNull();
	});

	test('is never further than half a step away, and halves go up', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 5000 }),
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 0, max: 2 }),
				(k, n, decimals) => {
					const steps = BigInt(
						Math.round((roundedValue(of(k, n), 'percentage', decimals) ?? NaN) * 10 ** decimals)
					);
					// 2·|k·100·10^d − steps·n| ≤ n, and exactly half only upwards.
					const twice = 2n * (BigInt(k) * 100n * 10n ** BigInt(decimals) - steps * BigInt(n));
					expect(twice < BigInt(n) && twice >= -BigInt(n)).toBe(true);
				}
			)
		);
	});
});

describe('numbers in words', () => {
	test.each([
		[0, 0, '0'],
		[999, 0, '999'],
		[1204, 0, '1,204'],
		[24.7, 1, '24.7'],
		[103_366, 0, '103,366'],
		[1_234_567.5, 2, '1,234,567.50'],
		[1000.001, 3, '1,000.001'],
		[-1204, 0, '-1,204'],
		[-120, 0, '-120']
	])('%d with %d decimals is %s', (number, decimals, words) => {
		expect(numberInWords(number, decimals)).toBe(words);
	});

	test.each([
		[18.45, 1, '18.5'],
		[1.005, 2, '1.01'],
		[-2.5, 0, '-3'],
		[-0.04, 1, '0.0'],
		[21.4 * 3 - 42.8, 1, '21.4']
	])('%d to %d decimals is %s: halves go away from zero', (number, decimals, words) => {
		expect(numberInWords(number, decimals)).toBe(words);
	});

	test('have as many decimals as were counted', () => {
		expect([39, 26.4, 26.45, 1204].map(countInWords)).toEqual(['39', '26.4', '26.45', '1,204']);
		expect(plainValueInWords(90, 'percentage')).toBe('90%');
		expect(plainValueInWords(24.7, 'percentage')).toBe('24.7%');
		expect(plainValueInWords(2.25, 'ratio')).toBe('2.25');
		expect(plainValueInWords(21.416666, 'percentage', 1)).toBe('21.4%');
	});

	test('carry their unit, and the lack of a value is said', () => {
		expect(valueInWords(of(42, 100), indicator())).toBe('42%');
		expect(valueInWords(of(1204, null), count)).toBe('1,204');
		expect(valueInWords(of(0, 0), indicator())).toBe('No figure');
		expect(suffixOf('rate')).toBe('');
		expect(unitInWords(indicator({ measure: 'rate' }))).toBe('per 10,000 children');
		expect(unitInWords(indicator())).toBeNull();
	});

	test('tell the people behind a percentage in the indicator’s own word (U5)', () => {
		expect(behindInWords(of(39, 93), indicator())).toBe('39 of 93 assessments');
		expect(behindInWords(of(26.4, 52.8), indicator({ counted: null }))).toBe('26.4 of 52.8');
		expect(behindInWords(of(318, null), count)).toBeNull();
		expect(behindInWords(of(null, null), indicator())).toBeNull();
	});
});

describe('a value beside its target', () => {
	test.each([
		[896, 1000, 90, '89.6%'],
		[895, 1000, 89.6, '89.5%'],
		[896, 1000, 89.8, '89.6%'], // 90 % would stand above the target that was missed
		[904, 1000, 90.2, '90.4%'], // 90 % would stand below the target that was met
		[89_996, 100_000, 90, '89.996%'],
		[90, 100, 90, '90%'],
		[333, 1000, 33.3, '33.3%'],
		[42, 100, 75, '42%']
	])('%d of %d against %d %% stands as %s', (k, n, at, words) => {
		expect(valueBesideTarget(of(k, n), indicator(), at)).toBe(words);
	});

	test('without a target or a value is as usual', () => {
		expect(valueBesideTarget(of(896, 1000), indicator(), null)).toBe('90%');
		expect(valueBesideTarget(of(0, 0), indicator(), 90)).toBe('No figure');
	});

	test('always stands on the side of it on which it lies', () => {
		const tenths = fc.integer({ min: 0, max: 1000 }).map((each) => each / 10);
		const counts = fc
			.tuple(fc.integer({ min: 5, max: 50_000 }), fc.integer({ min: -3, max: 3 }), tenths)
			.map(([n, off, at]) => {
				const k = Math.min(n, Math.max(0, Math.round((n * at) / 100) + off));
				return { observation: of(k, n), at };
			});
		fc.assert(
			fc.property(counts, ({ observation, at }) => {
				for (const each of [indicator(), lowIsGood]) {
					const shown = Number(valueBesideTarget(observation, each, at).replace('%', ''));
					expect(Math.sign(shown - at)).toBe(sideOf(observation, 'percentage', at));
				}
			}),
			{ numRuns: 1000 }
		);
	});
});
