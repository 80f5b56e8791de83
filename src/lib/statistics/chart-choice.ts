/** The chart by which a series is judged: individual values, the two of Laney, or a run line without limits. */
export type ChartKind = 'xmr' | 'p-prime' | 'u-prime' | 'run';

/** A chart and, in a reader's words, why it was chosen. */
export interface ChartChoice {
	readonly kind: ChartKind;
	readonly reason: string;
}
