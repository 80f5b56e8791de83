import type { Authority, Neighbour } from '$lib/domain/comparator';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { CatalogueFile, Desk, Entry } from './desk';
import {
	choiceIn,
	idIn,
	listIn,
	referenceIn,
	textIn,
	wholeNumberIn,
	type Reference
} from './fields';

export const AUTHORITIES: CatalogueFile = {
	name: 'authorities.csv',
	required: ['authority', 'name', 'level'],
	optional: ['region', 'codes'],
	isNeeded: false,
	keyInWords: 'authority'
};

const NEIGHBOURS: CatalogueFile = {
	name: 'neighbours.csv',
	required: ['model', 'authority', 'neighbour', 'rank'],
	optional: ['closeness'],
	isNeeded: false,
	keyInWords: 'model, authority and neighbour or rank'
};

/** Reads `authorities.csv`. Refused: a code or name of two authorities, a region that is none. */
export function readAuthorities(desk: Desk): readonly Authority[] {
	const entries = desk.entries(AUTHORITIES, authorityIn);
	checkCodes(desk, entries);
	checkRegions(desk, entries);
	return entries.map(({ item }) => item);
}

/** The authorities as something to refer to; nothing is checked where there are none. */
export function authorityReference(desk: Desk, authorities: readonly Authority[]): Reference {
	const known = authorities.length === 0 ? null : desk.ids(AUTHORITIES);
	return { what: 'authority', file: AUTHORITIES.name, known };
}

function authorityIn(row: TableRow): Authority | null {
	const id = idIn(row, 'authority');
	if (id !== null) row.claim(id);
	const name = filledIn(row, 'name');
	const level = choiceIn(row, 'level', ['local', 'region', 'national'], null);
	if (id === null || name === null || level === null) return null;
	return { id, name, level, region: textIn(row, 'region') || null, codes: listIn(row, 'codes') };
}

function checkCodes(desk: Desk, entries: readonly Entry<Authority>[]): void {
	const owners = new Map<string, string>();
	for (const { line, item } of entries) {
		for (const [column, text] of namesOf(item)) {
			const owner = owners.get(text);
			const spot = { line, column, value: text };
			if (owner !== undefined && owner !== item.id)
				desk.error(AUTHORITIES, sharedWith(owner), spot);
			owners.set(text, owner ?? item.id);
		}
	}
}

function namesOf({ id, name, codes }: Authority): readonly (readonly [string, string])[] {
	return [['authority', id], ['name', name], ...codes.map((code) => ['codes', code] as const)];
}

function checkRegions(desk: Desk, entries: readonly Entry<Authority>[]): void {
	const levels = new Map(entries.map(({ item }) => [item.id, item.level]));
	for (const { line, item } of entries) {
		const { region } = item;
		if (region === null || levels.get(region) === 'region') continue;
		if (item.level === 'region' && levels.get(region) === 'national') continue;
		desk.error(AUTHORITIES, NO_REGION, { line, column: 'region', value: region });
	}
}

/** Reads `neighbours.csv`. Refused: authorities that are not known, and a rank or neighbour given twice. */
export function readNeighbours(desk: Desk, authorities: Reference): readonly Neighbour[] {
	const entries = desk.entries(NEIGHBOURS, (row) => neighbourIn(row, authorities));
	return entries.map(({ item }) => item);
}

function neighbourIn(row: TableRow, authorities: Reference): Neighbour | null {
	const model = filledIn(row, 'model');
	const authority = referenceIn(row, 'authority', authorities);
	const neighbour = referenceIn(row, 'neighbour', authorities);
	const rank = wholeNumberIn(row, 'rank', 0);
	if (rank === 0) row.error(NO_RANK, 'rank');
	if (model === null || authority === null || neighbour === null) return null;
	row.claim(JSON.stringify([model, authority, neighbour]));
	row.claim(JSON.stringify([model, authority, rank]));
	return { model, authority, neighbour, rank, closeness: textIn(row, 'closeness') };
}

function sharedWith(owner: string) {
	return {
		code: 'duplicate_code',
		message: `${owner} has the same name or code`,
		remedy: 'Leave it to the one authority that it means.'
	};
}

const NO_REGION = {
	code: 'unknown_region',
	message: 'This is the id of no region in the file',
	remedy: 'Write the id of a row whose level is region, or leave the cell empty.'
};

const NO_RANK = {
	code: 'bad_number',
	message: 'The rank is 1 for the nearest neighbour, then 2, and so on',
	remedy: 'Write a whole number from 1.'
};
