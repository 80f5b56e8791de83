import type { IndicatorSet } from '$lib/domain/catalogue';
import { knownIds } from '$lib/extracts/known-ids';
import { filledIn } from '$lib/extracts/row-parts';
import type { CatalogueFile, Desk } from './desk';
import { idIn, referenceIn, type Reference } from './fields';

const SETS: CatalogueFile = {
	name: 'sets.csv',
	required: ['set', 'name', 'indicator'],
	optional: [],
	isNeeded: true,
	keyInWords: 'set and indicator'
};

interface SetRow {
	readonly set: string;
	readonly name: string;
	readonly indicator: string;
}

/** Reads `sets.csv`, sets in the order in which they first appear. Refused: unknown indicators, a set of two names. */
export function readSets(desk: Desk, indicators: Reference): readonly IndicatorSet[] {
	const entries = desk.entries(SETS, (row): SetRow | null => {
		const set = idIn(row, 'set');
		const name = filledIn(row, 'name');
		const indicator = referenceIn(row, 'indicator', indicators);
		if (set === null || name === null || indicator === null) return null;
		row.claim(JSON.stringify([set, indicator]));
		return { set, name, indicator };
	});
	const sets = new Map<string, IndicatorSet>();
	for (const { line, item } of entries) {
		const known = sets.get(item.set);
		if (known !== undefined && known.name !== item.name)
			desk.error(SETS, otherName(known.name), { line, column: 'name', value: item.name });
		const others = known?.indicators ?? [];
		const indicatorIds = [...others, item.indicator];
		sets.set(item.set, { id: item.set, name: item.name, indicators: indicatorIds });
	}
	return [...sets.values()];
}

/** The sets as something to refer to; nothing is checked where none could be read. */
export function setReference(sets: readonly IndicatorSet[]): Reference {
	const ids = sets.map(({ id }) => id);
	return {
		what: 'set',
		file: SETS.name,
		known: ids.length === 0 ? null : knownIds(ids, (id) => id)
	};
}

function otherName(name: string) {
	return {
		code: 'other_name',
		message: `The set is called ${name} further up`,
		remedy: 'Give every row of a set the same name.'
	};
}
