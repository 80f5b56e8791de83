/** The share of units that lie beyond the 95 % limits by chance. */
const BEYOND_INNER = 0.05;

/**
 * The chance (0 to 1) that a funnel shows at least one of so many units beyond its 95 % limits although none differs from
 * the rest: 1 − 0.95ⁿ, for units counted apart from one another.
 *
 * Source: the complement of n independent trials. Example: of 9 units 0.370, of 12 0.460, of 14 0.512.
 */
export function chanceOfAnyBeyond(units: number): number {
	return 1 - (1 - BEYOND_INNER) ** units;
}

/**
 * That chance as it is said: "about 4 in 10", "about half", "nearly all" from 95 % on. Rounded to the nearest tenth, and
 * not under "about 1 in 10".
 */
export function chanceInWords(units: number): string {
	const chance = chanceOfAnyBeyond(units);
	if (chance >= 0.95) return 'nearly all';
	const tenths = Math.max(1, Math.round(10 * chance));
	return tenths === 5 ? 'about half' : `about ${String(tenths)} in 10`;
}
