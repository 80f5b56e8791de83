import { dayInWords } from '$lib/domain/format';
import type { PublishedPart } from '$lib/domain/comparator';
import type { ComparatorRow } from '$lib/extracts/extract';
import { numberOf, textOf, type Row } from '$lib/server/store/store';
import { asksNothing, ofChanging, ofEnding, type Ledger } from './ledger';

/** Published figures: one row for an indicator, authority and year. An extract speaks of the indicators and years it names. */
export const comparatorLedger: Ledger<ComparatorRow> = {
	// Where two files give the same number, the first one's source stands; another day of publication corrects the first.
	keyed: (item) => ({
		key: `${item.indicator}\n${item.authority}\n${String(item.year)}`,
		content: [item.value, item.numerator, item.denominator].map(partInWords).join('\n'),
		aside: item.publishedOn ?? '',
		item
	}),

	async inForce(store, items) {
		const years = new Map(items.map((item) => [`${item.indicator}\n${String(item.year)}`, item]));
		const found: ComparatorRow[] = [];
		const comparatorOf = comparatorReading();
		for (const { indicator, year } of years.values()) {
			const rows = await store.read(
				'select * from comparator where indicator = ? and year = ? and to_version is null',
				[indicator, year]
			);
			found.push(...rows.map(comparatorOf));
		}
		return found;
	},

	// Published statistics are revised by their publisher, with a reason of theirs: never in silence here.
	settling: () => Promise.resolve(() => false),
	asks: asksNothing,

	statements: (changes, version) => [
		{
			sql: `update comparator set to_version = ?
			      where indicator = ? and authority = ? and year = ? and to_version is null`,
			rows: ofEnding(changes, (item) => [version, item.indicator, item.authority, item.year])
		},
		{
			sql: `insert into comparator
			      (indicator, authority, year, value, numerator, denominator, source, published_on, from_version)
			      values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			rows: ofChanging(changes, (item) => [
				item.indicator,
				item.authority,
				item.year,
				partInWords(item.value),
				partInWords(item.numerator),
				partInWords(item.denominator),
				item.source,
				item.publishedOn ?? '',
				version
			])
		}
	],

	inWords: (item) => ({
		subject: `${item.indicator}, ${item.authority}`,
		order: String(item.year),
		time: String(item.year),
		figure:
			item.publishedOn === null
				? partInWords(item.value)
				: `${partInWords(item.value)} (public on ${dayInWords(item.publishedOn)})`
	})
};

/** A part as the text it is kept as: a number, a symbol, or nothing. */
function partInWords(part: PublishedPart): string {
	if (part.kind === 'number') return String(part.number);
	return part.kind === 'symbol' ? part.symbol : '';
}

function partOf(text: string): PublishedPart {
	if (text === '') return { kind: 'none' };
	return /^\d/.test(text)
		? { kind: 'number', number: Number(text) }
		: { kind: 'symbol', symbol: text };
}

/**
 * Reads rows of the store as published figures. Thousands of them have the same source, day and authority, or the same
 * number: each of these is kept once.
 */
export function comparatorReading(): (row: Row) => ComparatorRow {
	const texts = sharing((text) => text);
	const parts = sharing(partOf);
	return (row) => {
		const publishedOn = textOf(row, 'published_on');
		return {
			indicator: texts(textOf(row, 'indicator')),
			authority: texts(textOf(row, 'authority')),
			year: numberOf(row, 'year'),
			value: parts(textOf(row, 'value')),
			numerator: parts(textOf(row, 'numerator')),
			denominator: parts(textOf(row, 'denominator')),
			source: texts(textOf(row, 'source')),
			publishedOn: publishedOn === '' ? null : texts(publishedOn)
		};
	};
}

/** Makes something of each text once. */
function sharing<Made>(make: (text: string) => Made): (text: string) => Made {
	const known = new Map<string, Made>();
	return (text) => {
		const made = known.get(text) ?? make(text);
		known.set(text, made);
		return made;
	};
}
