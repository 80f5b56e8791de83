import type { Mapping } from '$lib/domain/catalogue';
import { shownValue } from '$lib/domain/problem';
import { filledIn } from '$lib/extracts/row-parts';
import type { TableRow } from '$lib/extracts/table-row';
import type { CatalogueFile, Desk } from './desk';
import {
	choiceIn,
	idIn,
	listIn,
	optionalDateIn,
	referenceIn,
	textIn,
	type Reference
} from './fields';

const MAPPINGS: CatalogueFile = {
	name: 'mappings.csv',
	required: ['mapping', 'format', 'file', 'indicator', 'value'],
	optional: ['numerator', 'denominator', 'filter', 'source', 'published_on'],
	isNeeded: false,
	keyInWords: 'mapping'
};

/** Reads `mappings.csv`. Refused: formats other than ees and lait, unknown indicators, filters that are not column=value. */
export function readMappings(desk: Desk, indicators: Reference): readonly Mapping[] {
	const entries = desk.entries(MAPPINGS, (row) => mappingIn(row, indicators));
	return entries.map(({ item }) => item);
}

function mappingIn(row: TableRow, indicators: Reference): Mapping | null {
	const id = idIn(row, 'mapping');
	if (id !== null) row.claim(id);
	const format = choiceIn(row, 'format', ['ees', 'lait'], null);
	const file = filledIn(row, 'file');
	const indicator = referenceIn(row, 'indicator', indicators);
	const value = filledIn(row, 'value');
	const filter = filterIn(row);
	const publishedOn = optionalDateIn(row, 'published_on');
	if (id === null || format === null || file === null || indicator === null || value === null)
		return null;
	const numerator = textIn(row, 'numerator') || null;
	const denominator = textIn(row, 'denominator') || null;
	const source = textIn(row, 'source');
	return {
		id,
		format,
		file,
		indicator,
		value,
		numerator,
		denominator,
		filter,
		source,
		publishedOn
	};
}

function filterIn(row: TableRow): Mapping['filter'] {
	return listIn(row, 'filter').flatMap((condition) => {
		const [column = '', ...rest] = condition.split('=');
		const value = rest.join('=').trim();
		if (column.trim() !== '' && value !== '') return [{ column: column.trim(), value }];
		row.error(badCondition(condition), 'filter');
		return [];
	});
}

function badCondition(condition: string) {
	return {
		code: 'bad_filter',
		message: `${shownValue(condition)} is not of the form column=value`,
		remedy: 'Write category=Referrals; separate several by semicolons.'
	};
}
