import type { ComparatorKind } from '$lib/domain/comparator';
import type { Signal } from '$lib/domain/limits';

/** A chart that PowerPoint draws itself, with all that its workbook holds. */
export type SlideChart = LineChart | BarChart | FunnelChart;

interface Charted {
	/** What it shows, for those who do not see it. */
	readonly description: string;
	/** What the categories are: the workbook's first column. */
	readonly categoryName: string;
	readonly categories: readonly string[];
	/** How numbers are written: `#,##0.0"%"`. */
	readonly format: string;
	/** Columns of the workbook behind those that are drawn: the people behind each number. */
	readonly columns: readonly ChartColumn[];
}

/** Lines over periods. */
export interface LineChart extends Charted {
	readonly kind: 'lines';
	readonly series: readonly LineSeries[];
	readonly axis: { readonly least: number; readonly most: number; readonly step: number };
}

/** One bar for each team or authority, from zero, in the order given. */
export interface BarChart extends Charted {
	readonly kind: 'bars';
	readonly name: string;
	/** In the measure's unit; null is no bar. */
	readonly values: readonly (number | null)[];
	/** What each bar is. */
	readonly looks: readonly BarLook[];
}

/** Units by their size and value, among lines over sizes. A row of the workbook is a unit's, or one of the lines'. */
export interface FunnelChart extends Charted {
	readonly kind: 'funnel';
	/** What a size counts. */
	readonly sizeName: string;
	/** Of each row. */
	readonly sizes: readonly number[];
	/** At the right end. */
	readonly most: number;
	readonly axis: LineChart['axis'];
	readonly series: readonly FunnelSeries[];
}

/** Dots that look alike, or a line; null in the rows of others. */
export interface FunnelSeries {
	readonly name: string;
	readonly look: DotLook | 'centre' | 'inner' | 'outer';
	readonly values: readonly (number | null)[];
	/** What stands beside a dot, by its row. */
	readonly labels: ReadonlyMap<number, string>;
}

/** A unit beside all of them together; `beyond` and `far-beyond` where neither is better. */
export type DotLook =
	'within' | 'few' | 'better' | 'much-better' | 'worse' | 'much-worse' | 'beyond' | 'far-beyond';

/** A line, with a value in the measure's unit for each category; null is a gap. */
export interface LineSeries {
	readonly name: string;
	readonly look: LineLook;
	readonly values: readonly (number | null)[];
	/** Points that look otherwise, by the place of their category. */
	readonly points: ReadonlyMap<number, PointLook>;
	/** A sign above a point. */
	readonly signs: ReadonlyMap<number, string>;
	/** Format of the number beside its newest point; null where none stands there. */
	readonly newest: string | null;
}

export type LineLook = 'own' | 'few' | 'apart' | 'target' | 'limit' | 'level' | ComparatorKind;

/** Open: still settling, or under way. Judged: it is by this point and not by those between that changes are told. */
export type PointLook = 'open' | 'excluded' | 'judged' | Signal;

export type BarLook = 'own' | 'other' | 'few' | 'england' | 'region' | 'summary';

export interface ChartColumn {
	readonly name: string;
	readonly cells: readonly (number | string | null)[];
}

/** The format of a number with so many decimals and what stands behind it: `#,##0.0"%"`. */
export function numberFormat(decimals: number, suffix: string): string {
	const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
	return `#,##0${places}${suffix === '' ? '' : `"${suffix}"`}`;
}

/** The columns of the chart's workbook that are drawn, each with a value for each category. */
export function drawnColumns(
	chart: SlideChart
): readonly { readonly name: string; readonly values: readonly (number | null)[] }[] {
	if (chart.kind === 'bars') return [{ name: chart.name, values: chart.values }];
	if (chart.kind === 'lines') return chart.series;
	return [{ name: chart.sizeName, values: chart.sizes }, ...chart.series];
}
