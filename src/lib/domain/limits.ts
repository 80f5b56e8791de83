import type { IsoDate } from './period';

/** A level over a stretch of time with the usual range about it, in the measure's unit and cut to what is possible. */
export interface LimitStep {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly centre: number;
	readonly lower: number;
	readonly upper: number;
}

/** The usual range over one segment: a single step where limits are straight. */
export interface LimitRun {
	readonly steps: readonly LimitStep[];
	/** From fewer than 20 points: drawn in another way, and said. */
	readonly isProvisional: boolean;
}

/** What a real change means: for the better, for the worse, or (where neither is better) a change. */
export type Signal = 'improvement' | 'concern' | 'neutral';

/** A period that was judged by the limits. */
export interface JudgedPeriod {
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly value: number;
	/** Null where it is normal variation. */
	readonly signal: Signal | null;
	/** A person left it out of limits and rules. */
	readonly isExcluded: boolean;
}

/** The limits of a trend as they are drawn. */
export interface TrendLimits {
	readonly runs: readonly LimitRun[];
	readonly judged: readonly JudgedPeriod[];
	/** What is judged are not the points of the line but periods of their own, which are drawn as dots. */
	readonly isApart: boolean;
}

/** Where there is nothing to draw: too few periods, or a grain whose points share their weeks. */
export const NO_LIMITS: TrendLimits = { runs: [], judged: [], isApart: false };
