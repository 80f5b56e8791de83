import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { writeCsv } from '$lib/extracts/write-csv';
import { figureLedger } from '$lib/server/gate/figure-ledger';
import { openSqlite } from '$lib/server/store/sqlite';
import { fixtureContext } from '../extracts/fixture-catalogue';
import { AMOUNTS, report } from './amounts';

const COLUMNS = ['period_start', 'indicator', 'team', 'numerator', 'denominator'];

/** A number as an extract may write it: up to nine digits and six decimals, without zeros that say nothing. */
const written = fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([whole, part]) => {
	const decimals = String(part).padStart(6, '0').replace(/0+$/, '');
	return decimals === '' ? String(whole) : `${String(whole)}.${decimals}`;
});

const monday = fc
	.nat(900)
	.map((weeks) => new Date(Date.UTC(2009, 0, 5 + 7 * weeks)).toISOString().slice(0, 10));

const row = fc.tuple(
	monday,
	fc.constantFrom('care-rate', 'load'),
	fc.constantFrom('north', 'south', '0012', 'dyffryn-môn'),
	written,
	written.filter((text) => Number(text) > 0)
);

const rows = fc.uniqueArray(row, {
	minLength: 1,
	maxLength: 40,
	selector: ([period, indicator, team]) => [period, indicator, team].join(' ')
});

/** How a program may write the same table. */
const dressing = fc.record({
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	isQuoted: fc.boolean(),
	hasMark: fc.boolean(),
	hasLastEnd: fc.boolean()
});

function dressed(
	table: readonly (readonly string[])[],
	how: Readonly<{ lineEnd: string; isQuoted: boolean; hasMark: boolean; hasLastEnd: boolean }>
): Uint8Array {
	const cell = (text: string) => (how.isQuoted ? `"${text}"` : text);
	const lines = [COLUMNS, ...table].map((cells) => cells.map(cell).join(','));
	const end = how.hasLastEnd ? how.lineEnd : '';
	return Buffer.from(`${how.hasMark ? '\uFEFF' : ''}${lines.join(how.lineEnd)}${end}`);
}

const sorted = (table: readonly (readonly string[])[]) =>
	table.map((cells) => cells.join('|')).sort();

/** What is read back from a store into which the rows were put. */
async function throughStore(
	items: readonly FigureRow[],
	context: ReadingContext
): Promise<readonly FigureRow[]> {
	const store = openSqlite(':memory:');
	const changes = items.map((item) => ({ kind: 'new', item, before: null }) as const);
	await store.write(...figureLedger.statements(changes, 1));
	const back = await figureLedger.inForce(store, items, context);
	store.close();
	return back;
}

test('what is read, kept and written again is what came in, to the last decimal (R3)', async () => {
	const property = fc.asyncProperty(rows, dressing, async (table, how) => {
		const context = { ...fixtureContext('figures/trip.csv'), today: '2026-11-20' };
		const read = readFigures(dressed(table, how), context);
		expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(read.counts).toEqual({ rows: table.length, ready: table.length, inError: 0, blank: 0 });
		const kept = await throughStore(read.items, context);
		const out = kept.map(({ period, indicator, unit, numerator, denominator }) => [
			period,
			indicator,
			unit,
			numerator,
			denominator
		]);
		const again = readFigures(Buffer.from(writeCsv(COLUMNS, out)), context);
		expect(again.items).toEqual(kept);
		expect(sorted(out.map((cells) => cells.map(String)))).toEqual(sorted(table));
	});
	await fc.assert(property, { numRuns: AMOUNTS.roundTrips });
	report(`R3 round trips: ${String(AMOUNTS.roundTrips)}, each figure the same`);
});
