import type { ComparatorKind } from '$lib/domain/comparator';
import { numberInWords, plainValueInWords, suffixOf } from '$lib/domain/format';
import type { IsoDate } from '$lib/domain/period';
import { judgedOn, type Point } from '$lib/domain/points';
import type { ComparatorLevel, Trend, TrendComparator } from '$lib/domain/trend';

/** A comparator as a column of the table beside its chart. */
export interface ComparatorColumn {
	readonly kind: ComparatorKind;
	readonly name: string;
	/** The published year that all its values are of, where it is one. */
	readonly period: string | null;
	/** By the first day of the row's period; none where nothing of the comparator lies there. */
	readonly cells: ReadonlyMap<IsoDate, ComparatorCell>;
}

export interface ComparatorCell {
	readonly value: number;
	readonly words: string;
	/** The published year that the value is of: "2012/13"; empty for last year's own figure. */
	readonly period: string;
}

/** The comparators chosen, as the chart has them: a published value beside the periods that lie in its own year, last year's beside this year's. */
export function comparatorColumns(trend: Trend): readonly ComparatorColumn[] {
	return trend.comparators.map((comparator) => {
		const cells = new Map(
			trend.points.flatMap((point) => {
				const cell = cellOf(comparator, point, trend);
				return cell === null ? [] : [[point.start, cell] as const];
			})
		);
		return { kind: comparator.kind, name: comparator.name, period: onePeriod(cells), cells };
	});
}

function onePeriod(cells: ComparatorColumn['cells']): string | null {
	const [first, ...others] = new Set([...cells.values()].map(({ period }) => period));
	return first === undefined || first === '' || others.length > 0 ? null : first;
}

function cellOf(
	comparator: TrendComparator,
	point: Point,
	{ indicator }: Trend
): ComparatorCell | null {
	const { measure, decimals } = indicator;
	if (comparator.shape === 'line') {
		const earlier = comparator.points.find(({ start }) => start === point.start);
		if (earlier?.value == null) return null;
		const words = `${numberInWords(earlier.value, decimals)}${suffixOf(measure)}`;
		return { value: earlier.value, words, period: '' };
	}
	const level = comparator.levels.find((each) => isOf(each, point));
	if (level === undefined) return null;
	const { value, label } = level;
	return {
		value,
		words: plainValueInWords(value, measure, Math.max(1, decimals)),
		period: label
	};
}

/** Whether the published value is of the point's time: its year holds all of the period, or the period the day of the census. */
function isOf({ start, end }: ComparatorLevel, point: Point): boolean {
	if (start === end) return start >= point.start && start < point.end;
	return start <= point.start && judgedOn(point) < end;
}
