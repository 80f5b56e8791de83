import { funnelOf, type Funnel, type FunnelUnit } from '$lib/statistics/funnel';
import { numberOf, objectsOf, textOf, type Json } from './json';

/** The groups of a case. */
export function unitsOf(json: Json): readonly FunnelUnit[] {
	return objectsOf(json.groups).map(({ group, numerator, denominator }) => ({
		id: textOf(group),
		numerator: numberOf(numerator),
		denominator: numberOf(denominator)
	}));
}

/** Its funnel among authorities. */
export function funnelIn(json: Json, measure: 'percentage' | 'rate'): Funnel | null {
	return funnelOf(unitsOf(json), { measure, polarity: 'neutral', among: 'authorities' });
}

export interface Parts {
	readonly numerator: number;
	readonly denominator: number;
}

export function partsOf({ numerator, denominator }: FunnelUnit): Parts {
	return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}

/** Σ numerator over Σ denominator. */
export function shareOf(units: readonly Parts[]): number {
	const sum = (part: keyof Parts) => units.reduce((total, unit) => total + unit[part], 0);
	return sum('numerator') / sum('denominator');
}
