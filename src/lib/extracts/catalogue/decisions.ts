import type { Exclusion, Recalculation } from '$lib/domain/catalogue';
import { filledIn } from '$lib/extracts/row-parts';
import type { CatalogueFile, Desk } from './desk';
import {
	optionalReferenceIn,
	referenceIn,
	requiredDateIn,
	stretchIn,
	type Reference
} from './fields';

const RECALCULATIONS: CatalogueFile = {
	name: 'recalculations.csv',
	required: ['indicator', 'unit', 'date', 'reason', 'by'],
	optional: [],
	isNeeded: false,
	keyInWords: 'indicator, unit and date'
};

const EXCLUSIONS: CatalogueFile = {
	name: 'exclusions.csv',
	required: ['indicator', 'unit', 'from', 'until', 'reason', 'by'],
	optional: [],
	isNeeded: false,
	keyInWords: 'indicator, unit and stretch'
};

/** Reads `recalculations.csv`: decisions of a person, each with its reason. A blank unit means all. */
export function readRecalculations(
	desk: Desk,
	indicators: Reference,
	units: Reference
): readonly Recalculation[] {
	const entries = desk.entries(RECALCULATIONS, (row): Recalculation | null => {
		const indicator = referenceIn(row, 'indicator', indicators);
		const unit = optionalReferenceIn(row, 'unit', units);
		const date = requiredDateIn(row, 'date');
		const reason = filledIn(row, 'reason');
		const by = filledIn(row, 'by');
		if (indicator === null || date === null || reason === null || by === null) return null;
		row.claim(JSON.stringify([indicator, unit, date]));
		return { indicator, unit, date, reason, by };
	});
	return entries.map(({ item }) => item);
}

/** Reads `exclusions.csv`: stretches that a person left out of the working out of limits, each with its reason. */
export function readExclusions(
	desk: Desk,
	indicators: Reference,
	units: Reference
): readonly Exclusion[] {
	const entries = desk.entries(EXCLUSIONS, (row): Exclusion | null => {
		const indicator = referenceIn(row, 'indicator', indicators);
		const unit = optionalReferenceIn(row, 'unit', units);
		filledIn(row, 'from');
		filledIn(row, 'until');
		const { from, until } = stretchIn(row, 'from', 'until');
		const reason = filledIn(row, 'reason');
		const by = filledIn(row, 'by');
		if (indicator === null || reason === null || by === null) return null;
		if (from === null || until === null) return null;
		row.claim(JSON.stringify([indicator, unit, from, until]));
		return { indicator, unit, from, until, reason, by };
	});
	return entries.map(({ item }) => item);
}
