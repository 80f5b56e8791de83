import type { Organisation, OrganisationUnit } from '$lib/domain/organisation';
import { unknownId } from '$lib/extracts/known-ids';
import type { Fault } from '$lib/extracts/problem-log';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { CatalogueFile, Desk, Entry } from './desk';
import { checkLength, choiceIn, idIn, listIn, stretchIn, textIn, type Reference } from './fields';

export const UNITS: CatalogueFile = {
	name: 'units.csv',
	required: ['unit', 'name', 'kind', 'parent'],
	optional: ['short_name', 'valid_from', 'valid_until', 'successors'],
	isNeeded: true,
	keyInWords: 'unit'
};

const LONGEST_SHORT_NAME = 20;

/**
 * Reads `units.csv`. Refused: parents and successors that are no units, units that stand below themselves, and
 * anything but one authority at the top. Null where there is no such authority.
 */
export function readOrganisation(desk: Desk): Organisation | null {
	const entries = desk.entries(UNITS, unitIn);
	const parents = new Map(entries.map(({ item }) => [item.id, item.parent]));
	for (const entry of entries) checkUnit(desk, entry, parents);
	return organisationOf(desk, entries);
}

/** The units as something to refer to. */
export function unitReference(desk: Desk): Reference {
	return { what: 'unit', file: UNITS.name, known: desk.ids(UNITS) };
}

function unitIn(row: TableRow): OrganisationUnit | null {
	const id = idIn(row, 'unit');
	if (id !== null) row.claim(id);
	const name = filledIn(row, 'name');
	const kind = choiceIn(row, 'kind', ['authority', 'service', 'team'], null);
	const { from, until } = stretchIn(row, 'valid_from', 'valid_until');
	if (id === null || name === null || kind === null) return null;
	const shortName = textIn(row, 'short_name') || name;
	checkLength(row, 'short_name', shortName, LONGEST_SHORT_NAME);
	return {
		id,
		name,
		shortName,
		kind,
		parent: textIn(row, 'parent') || null,
		validFrom: from,
		validUntil: until,
		successors: listIn(row, 'successors')
	};
}

function checkUnit(
	desk: Desk,
	{ line, item }: Entry<OrganisationUnit>,
	parents: ReadonlyMap<string, string | null>
): void {
	const { parent } = item;
	const fault = parentFault(item, parents);
	if (fault !== null) desk.error(UNITS, fault, { line, column: 'parent', value: parent });
	const known = desk.ids(UNITS);
	const check = (column: string, value: string) => {
		if (known === null || known.find(value) !== null) return;
		const unknown = unknownId(value, 'unit', known.nearest(value), UNITS.name);
		desk.error(UNITS, unknown, { line, column, value });
	};
	if (parent !== null) check('parent', parent);
	for (const id of item.successors) check('successors', id);
}

function parentFault(
	{ id, kind, parent }: OrganisationUnit,
	parents: ReadonlyMap<string, string | null>
): Fault | null {
	if (parent === null) return kind === 'authority' ? null : NO_PARENT;
	if (kind === 'authority') return NOT_AT_TOP;
	return isBelowItself(id, parents) ? BELOW_ITSELF : null;
}

function isBelowItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
	const passed = new Set<string>();
	let above = parents.get(id) ?? null;
	while (above !== null && above !== id && !passed.has(above)) {
		passed.add(above);
		above = parents.get(above) ?? null;
	}
	return above === id;
}

function organisationOf(
	desk: Desk,
	entries: readonly Entry<OrganisationUnit>[]
): Organisation | null {
	const [top, ...others] = entries.filter(({ item }) => item.kind === 'authority');
	for (const { line, item } of others)
		desk.error(UNITS, SECOND_AUTHORITY, { line, column: 'kind', value: item.id });
	if (top === undefined) {
		if (entries.length > 0)
			desk.error(UNITS, NO_AUTHORITY, { line: null, column: 'kind', value: null });
		return null;
	}
	return { units: entries.map(({ item }) => item), authority: top.item };
}

const NO_PARENT: Fault = {
	code: 'missing_value',
	message: 'A service or team stands below another unit, and none is given',
	remedy: 'Write the id of the unit above it.'
};

const NOT_AT_TOP: Fault = {
	code: 'authority_below',
	message: 'The authority stands at the top and has no parent',
	remedy: 'Leave the parent empty, or write service as its kind.'
};

const BELOW_ITSELF: Fault = {
	code: 'parent_cycle',
	message: 'Going up from unit to unit, this one comes back to itself',
	remedy: 'Correct the parent so that every way up ends at the authority.'
};

const SECOND_AUTHORITY: Fault = {
	code: 'second_authority',
	message: 'There is another authority above; there may be one only',
	remedy: 'Write service or team as its kind.'
};

const NO_AUTHORITY: Fault = {
	code: 'no_authority',
	message: 'There is no unit of the kind authority',
	remedy: 'Add one row of that kind without a parent, above all others.'
};
