import type { Catalogue } from '$lib/domain/catalogue';
import type { ExtractKind } from '$lib/extracts/extract';
import { plainName } from '$lib/extracts/header';
import { CONTRACT } from '$lib/extracts/layout/chosen-layout';
import type { ColumnQuestion } from '$lib/view/column-pages';

interface Asking {
	readonly kind: ExtractKind;
	readonly catalogue: Catalogue;
	/** The file's own columns. */
	readonly names: readonly string[];
	readonly fields: URLSearchParams;
	/** Whether something was chosen: before that, columns of the very name of the contract's are. */
	readonly isBegun: boolean;
}

/** What is asked of each column of the contract, with what was chosen. */
export function columnQuestions(asking: Asking): readonly ColumnQuestion[] {
	const { kind, catalogue, names, fields, isBegun } = asking;
	const { required, optional } = CONTRACT[kind];
	const plain = names.map(plainName);
	const named = (column: string) => {
		const position = plain.indexOf(column);
		return position === -1 ? '' : String(position);
	};
	return [...required, ...optional].map((column) => ({
		column,
		words: WORDS[column] ?? '',
		isRequired: required.includes(column),
		chosen: isBegun ? (fields.get(column) ?? '') : named(column),
		same: fields.get(`${column}-same`) ?? '',
		ids: idsOf(column, catalogue)
	}));
}

function idsOf(column: string, { indicators, organisation }: Catalogue): readonly string[] {
	if (column === 'indicator') return indicators.map(({ id }) => id);
	return column === 'team' ? organisation.units.map(({ id }) => id) : [];
}

const WORDS: Readonly<Record<string, string>> = {
	period_start: 'the Monday of the week, or the first of the month',
	indicator: 'the indicator’s id, as in indicators.csv',
	team: 'the team’s id, as in units.csv',
	numerator: 'how many, of those counted',
	denominator: 'out of how many; blank for a count',
	from: 'the day from which the target holds',
	target: 'the target',
	tolerance: 'how far on the wrong side is still close',
	authority: 'its name or any of its codes',
	year: '2013 or 2012-13',
	value: 'the published value',
	source: 'where it was published',
	published_on: 'the day on which it was published'
};
