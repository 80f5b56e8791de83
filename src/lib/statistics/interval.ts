import { normalQuantile } from './normal-quantile';

/** A confidence interval, its ends included, in the unit of what it is about. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** The two levels that are used: 1 in 20 and 1 in 500 lie outside by chance. */
export type Level = 95 | 99.8;

/** The share beyond each end of an interval: 0.025 or 0.001. */
export function tailOf(level: Level): number {
	return level === 95 ? 0.025 : 0.001;
}

const DEVIATES = { 95: normalQuantile(0.975), 99.8: normalQuantile(0.999) } as const;

/** The normal deviate of a level: 1.959963984540054 for 95, 3.090232306167813 for 99.8. */
export function deviateOf(level: Level): number {
	return DEVIATES[level];
}
