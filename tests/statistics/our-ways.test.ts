import { describe, expect, test } from 'vitest';
import { daysBetween } from '$lib/domain/period';
import { casesOf, hasVectors, objectOf, textOf, vectorFolder, type Json } from './reference/json';
import { xmrCase, type XmrCase } from './reference/xmr-case';

function caseOf(id: string, options: Json = {}): XmrCase {
	const json = casesOf('spc-xmr-mdc-sql-v2_5.json').find((each) => textOf(each.id) === id);
	if (json === undefined) throw new Error(`No case ${id}.`);
	return xmrCase({ ...json, options: { ...objectOf(json.options), ...options } });
}

const rulesIn = ({ reading }: XmrCase) =>
	new Set(reading.points.flatMap(({ signals }) => signals.map(({ rule }) => rule)));

describe(`where other programs are not followed${hasVectors ? '' : ` (not tried: there is no ${vectorFolder})`}`, () => {
	const own = test.skipIf(!hasVectors);

	own('a recalculation on a Wednesday holds from the Monday after it', () => {
		const { reading } = caseOf('rebase_date_not_in_data_a');
		const onMonday = caseOf('rebase_date_not_in_data_a', { rebase: ['2024-10-07'] });
		expect(reading.points).toEqual(onMonday.reading.points);
		expect(reading.points[reading.segments[1]?.from ?? 0]?.start).toBe('2024-10-07');
	});

	own('absent weeks are missing ones, and no moving range crosses them', () => {
		const { samples, reading } = caseOf('missing_weeks_a');
		expect(reading.points.length).toBe(samples.length + 4);
		const ranges = samples.slice(1).flatMap(({ start, value }, index) => {
			const before = samples[index];
			if (before?.value == null || value === null) return [];
			return daysBetween(before.start, start) === 7 ? [Math.abs(value - before.value)] : [];
		});
		const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
		const limits = reading.points[0]?.limits;
		expect((limits?.upper ?? 0) - (limits?.centre ?? 0)).toBeCloseTo(2.66 * mean, 9);
	});

	own('29 weeks at 100 and one at 96 have one signal, and it is no shift', () => {
		const one = caseOf('constant_then_change_a');
		expect(one.reading.points.filter(({ signals }) => signals.length > 0)).toHaveLength(1);
		expect(rulesIn(one)).toEqual(new Set(['outside']));
	});

	own('no trend reaches across a recalculation', () => {
		const { reading } = caseOf('trend_across_recalculation_a');
		const cut = reading.segments[1]?.from ?? 0;
		const crossing = reading.points
			.flatMap(({ signals }) => signals)
			.filter(({ members }) => (members[0] ?? 0) < cut && (members.at(-1) ?? 0) >= cut);
		expect(crossing).toEqual([]);
		expect(rulesIn(caseOf('trend_across_recalculation_a'))).not.toContain('trend');
	});

	own('a slow-moving snapshot carries its caution', () => {
		const { reading } = caseOf('autocorrelated_stock_a');
		expect(reading.cautions.map(({ kind }) => kind)).toContain('slow-moving');
	});

	own('a last segment of four weeks keeps the old limits and says what it waits for', () => {
		const { reading } = caseOf('rebase_two_short_last_a');
		expect(reading.segments).toHaveLength(2);
		expect(reading.segments[1]?.pending).toMatchObject({ date: '2025-03-03', needs: 9 });
	});

	own('a rise and fall with a shared top, and a falling trend above the mean, are concern', () => {
		expect(
			caseOf('pivot_trends_a').reading.points.find(({ isConflict }) => isConflict)?.variation
		).toBe('concern');
		expect(caseOf('conflict_trend_vs_side_a').reading.latest.variation.kind).toBe('concern');
	});
});
