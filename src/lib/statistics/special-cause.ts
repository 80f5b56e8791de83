import type { ControlLimits } from './control-limits';

/** The four rules by which a point or a sequence is more than chance. */
export type Rule = 'outside' | 'shift' | 'trend' | 'two-of-three';

/** Above or below; of a trend, rising or falling. */
export type Side = 'high' | 'low';

/** What a special cause means for an indicator that has a good direction, or `neutral` for one that has none. */
export type Reading = 'improvement' | 'concern' | 'neutral';

/** The reading of a point: common cause is the normal variation of a process that has not changed. */
export type Variation = 'common' | Reading;

/** A rule that was broken, and the points that it marks. */
export interface SpecialCause {
	readonly rule: Rule;
	readonly side: Side;
	/** Positions of the marked points among all points, in order: those of one sequence, from its first to its last. */
	readonly members: readonly number[];
}

/** A point that counts for rules, with the limits that hold for it. */
export interface JudgedPoint {
	/** Its position among all points. */
	readonly index: number;
	readonly value: number;
	readonly limits: ControlLimits;
}
