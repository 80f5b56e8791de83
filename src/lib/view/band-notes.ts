import type { BandSpread } from '$lib/domain/band-spread';
import { SYMBOLS } from '$lib/domain/comparator';

/** What must be known beside a spread over bands: what the heavy rule is, and what the symbols in it mean. */
export function bandNotes({ deadline, rows }: BandSpread): readonly string[] {
	const used = new Set(rows.flatMap(({ texts }) => texts));
	const meanings = [...SYMBOLS].filter(([symbol]) => used.has(symbol));
	return [
		...(deadline === null
			? []
			: [
					`The heavy rule is the deadline of ${String(deadline)} working days: to its left in time, to its right late.`
				]),
		...meanings.map(([symbol, meaning]) => `${symbol}: ${meaning}.`)
	];
}
