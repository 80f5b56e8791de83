import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureRow } from '$lib/extracts/extract';
import { seriesByUnit } from '$lib/server/figures/roll-up';
import { columnOf, columnsWith, rowsAt, rowsFrom } from '$lib/server/gate/columns';
import { indicator, unit } from '../../domain/made-up';

const WEEKS = ['2013-07-01', '2013-07-08', '2013-07-15', '2013-07-22', '2013-07-29', '2013-08-05'];
const council = unit('council', { kind: 'authority', parent: null });
const units = [
	council,
	unit('service', { kind: 'service' }),
	unit('north', { parent: 'service' }),
	unit('south', { parent: 'service' }),
	unit('care')
];
const organisation = { authority: council, units };
const TEAMS = ['north', 'south', 'care'];
const percentage = indicator({ id: 're-referrals' });
const NOTHING = new Map();

const figure = fc.record({
	indicator: fc.constant('re-referrals'),
	unit: fc.constantFrom(...units.map(({ id }) => id), ...TEAMS, ...TEAMS),
	period: fc.constantFrom(...WEEKS),
	// Of posts there are tenths.
	numerator: fc.nat(99).map((count) => count / 10),
	denominator: fc.integer({ min: 0, max: 20 })
});
const nameOf = (row: FigureRow) => `${row.period} ${row.unit}`;
const inOrder = (rows: readonly FigureRow[]) =>
	[...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
const someRows = fc.uniqueArray(figure, { selector: nameOf, maxLength: 20 }).map(inOrder);
const oneAtLeast = someRows.filter(({ length }) => length > 0);

test('figures with a file’s rows in their place are those that the series would have', () => {
	let sums = 0;
	fc.assert(
		fc.property(oneAtLeast, someRows, (before, brought) => {
			const inForce = columnsWith(NOTHING, before, 'week');
			const columns = columnsWith(inForce, brought, 'week');
			const merged = new Map([...before, ...brought].map((row) => [nameOf(row), row]));
			const rows = [...merged.values()].map((row) => ({ ...row, from: 1, to: null }));
			const versions = new Map([
				[1, { publishedAt: '2013-08-12T07:00:00Z', reason: '', isSample: false }]
			]);
			const all = seriesByUnit(rows, { indicator: percentage, organisation, versions });
			for (const { id } of units) {
				const { frequency, start, numerators, denominators } = all.get(id) ?? {};
				expect(columnOf(id, columns, organisation)).toEqual(
					all.has(id) ? { frequency, start, numerators, denominators } : null
				);
				if (all.has(id) && !columns.has(id)) sums += 1;
			}
			// What was in force is still as it was.
			expect(inOrder(rowsAt(inForce, 're-referrals', WEEKS))).toEqual(before);
		})
	);
	expect(sums).toBeGreaterThan(50);
});

test('rows of some periods, and from one on, are those that went in, oldest first', () => {
	fc.assert(
		fc.property(someRows, fc.subarray(WEEKS), fc.constantFrom(...WEEKS), (rows, some, from) => {
			const byUnit = [...rows].sort((a, b) => (a.unit < b.unit ? -1 : 1));
			const columns = columnsWith(NOTHING, byUnit, 'week');
			expect(rowsAt(columns, 're-referrals', some)).toEqual(
				rows.filter(({ period }) => some.includes(period))
			);
			expect(rowsFrom(columns, 're-referrals', from)).toEqual(
				rows.filter(({ period }) => period >= from)
			);
		})
	);
});

const row = (period: string, numerator: number) => ({
	indicator: 'placements',
	unit: 'care',
	period,
	numerator,
	denominator: null
});

test('months are months apart', () => {
	const columns = columnsWith(NOTHING, [row('2013-01-01', 1), row('2013-04-01', 4)], 'month');
	expect(columns.get('care')?.numerators).toEqual([1, null, null, 4]);
	expect(rowsFrom(columns, 'placements', '2013-02-01')).toEqual([row('2013-04-01', 4)]);
});

test('a day that begins no period is none of a column', () => {
	// Weekly rows of what has become monthly: beside 29 July no other day is one of its months.
	const months = columnsWith(NOTHING, [row('2013-07-29', 1), row('2013-08-05', 2)], 'month');
	expect(months.get('care')?.numerators).toEqual([1, null]);
	expect(rowsAt(months, 'placements', ['2013-07-01', '2013-08-01'])).toEqual([]);
	const weeks = columnsWith(NOTHING, [row('2013-07-01', 1), row('2013-07-31', 2)], 'week');
	expect(weeks.get('care')?.numerators).toEqual([1, null, null, null, null]);
	expect(rowsAt(weeks, 'placements', ['2013-07-01', '2013-07-04'])).toEqual([row('2013-07-01', 1)]);
});
