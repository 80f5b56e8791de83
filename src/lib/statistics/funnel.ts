import type { Polarity } from '$lib/domain/indicator';
import { scaleOf, value, type Observation } from '$lib/domain/observation';
import { comparisonWith, sideOf, type Comparison } from './comparison';
import { estimateOf } from './estimate';
import type { Level } from './interval';
import { overdispersionOf, type Overdispersion, type StandardScore } from './overdispersion';
import { eventScore } from './rate-funnel';
import { shareScore } from './share-funnel';
import type { Side } from './special-cause';

/** A team or an authority with what was counted. */
export interface FunnelUnit extends Observation {
	readonly id: string;
}

/** What a funnel is of. */
export interface FunnelKind {
	readonly measure: 'percentage' | 'rate';
	readonly polarity: Polarity;
	readonly among: 'teams' | 'authorities';
}

/** A unit in a funnel, in the order given. */
export interface FunnelPoint {
	readonly id: string;
	/** Its denominator: how far to the right it stands. */
	readonly size: number;
	readonly value: number;
	/** Beyond which limits its own interval leaves the centre, and on which side; null within, and where it is too few. */
	readonly beyond: Level | null;
	readonly side: Side | null;
	/** The same word as in a table: its interval against the centre. */
	readonly comparison: Comparison;
}

/** Units about the value of all of them together. The limits are drawn by `funnelLimits`. */
export interface Funnel extends FunnelKind {
	/** Σ numerator over Σ denominator, as a share and in the measure's unit. */
	readonly share: number;
	readonly centre: number;
	readonly points: readonly FunnelPoint[];
	/** Drawn beside the plain limits; null for teams, under 20 authorities, or where chance explains the differences. */
	readonly overdispersion: Overdispersion | null;
	/** What a reader should know of the limits. */
	readonly words: string;
}

/** Fewer authorities than this say too little of how much they differ. */
const FEWEST_FOR_OVERDISPERSION = 20;

/**
 * A funnel of units: centre Σ/Σ, each unit's class by its own interval against the centre (Wilson's, or exact and Byar's of
 * a rate), so that funnel and table never disagree. Units without a figure or with a denominator of 0 are left out. Null
 * where fewer than two remain: one team has nothing to be compared with. Percentages above 100 are left out too.
 *
 * Teams have plain limits only. From 20 authorities on, differences beyond chance (φ > 1) are told and drawn.
 *
 * Source: Spiegelhalter 2005; PHEindicatormethods; FunnelPlotR. Example: 20 of 50 and 40 of 50 have the centre 60 %; the
 * first is beyond the 95 % limits (low), the second too (high).
 */
export function funnelOf(units: readonly FunnelUnit[], kind: FunnelKind): Funnel | null {
	const counted = units.flatMap((unit) => countedUnit(unit, kind) ?? []);
	if (counted.length < 2) return null;
	const share = sumOf(counted, 'numerator') / sumOf(counted, 'denominator');
	const centre = scaleOf(kind.measure) * share;
	const found = overdispersionAmong(counted, share, kind);
	const isTold = found !== null && found.phi > 1;
	return {
		...kind,
		share,
		centre,
		points: counted.map((unit) => pointOf(unit, centre, kind)),
		overdispersion: isTold ? found : null,
		words: limitsInWords(counted.length, kind, isTold)
	};
}

interface Counted {
	readonly id: string;
	readonly numerator: number;
	readonly denominator: number;
}

function countedUnit(
	{ id, numerator, denominator }: FunnelUnit,
	{ measure }: FunnelKind
): Counted | null {
	if (numerator === null || denominator === null || denominator <= 0) return null;
	if (measure === 'percentage' && numerator > denominator) return null;
	return { id, numerator, denominator };
}

function sumOf(counted: readonly Counted[], part: 'numerator' | 'denominator'): number {
	return counted.reduce((sum, unit) => sum + unit[part], 0);
}

function pointOf(unit: Counted, centre: number, { measure, polarity }: FunnelKind): FunnelPoint {
	const estimate = estimateOf(unit, measure);
	const side95 = estimate.kind === 'with-intervals' ? sideOf(estimate.interval95, centre) : null;
	const side99_8 =
		estimate.kind === 'with-intervals' ? sideOf(estimate.interval99_8, centre) : null;
	const beyond95 = side95 === null ? null : 95;
	return {
		id: unit.id,
		size: unit.denominator,
		value: value(unit, measure) ?? 0,
		beyond: side99_8 === null ? beyond95 : 99.8,
		side: side95,
		comparison: comparisonWith(estimate, centre, polarity) ?? 'difference-only'
	};
}

function overdispersionAmong(
	counted: readonly Counted[],
	share: number,
	{ measure, among }: FunnelKind
): Overdispersion | null {
	if (among === 'teams' || counted.length < FEWEST_FOR_OVERDISPERSION || share === 0) return null;
	const score = ({ numerator, denominator }: Counted): StandardScore =>
		measure === 'percentage'
			? shareScore(numerator, denominator, share)
			: eventScore(numerator, share * denominator);
	return overdispersionOf(counted.map(score));
}

function limitsInWords(count: number, { among }: FunnelKind, isTold: boolean): string {
	const chance = `Of ${count} ${among} about one in twenty lies beyond the 95% limits by chance; only the 99.8% limits call for a closer look.`;
	if (among === 'teams') return chance;
	if (isTold) {
		return 'Authorities differ by more than chance: the wider limits allow for it, the narrower ones do not.';
	}
	return count < FEWEST_FOR_OVERDISPERSION
		? `${chance} Authorities may also differ in ways that these limits do not allow for: with fewer than ${FEWEST_FOR_OVERDISPERSION} of them it cannot be told how much, so no wider limits are drawn.`
		: chance;
}

/** The place of a unit in a funnel in words: "within the expected range", "much worse than expected", "too few to tell". */
export function placeInWords(comparison: Comparison): string {
	return {
		'much-better': 'much better than expected',
		better: 'better than expected',
		similar: 'within the expected range',
		worse: 'worse than expected',
		'much-worse': 'much worse than expected',
		higher: 'higher than expected',
		lower: 'lower than expected',
		'too-few': 'too few to tell',
		'difference-only': 'not known'
	}[comparison];
}
