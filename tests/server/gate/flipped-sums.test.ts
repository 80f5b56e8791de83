import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureRow } from '$lib/extracts/extract';
import type { Change } from '$lib/extracts/restatement';
import { flippedSums } from '$lib/server/gate/flipped-sums';
import { catalogueWith, indicatorNamed, teamNamed } from '../../extracts/catalogue-of-a-test';

const TEAMS = ['north', 'south', 'east'];
const UNITS = [...TEAMS, 'service', 'council'];
const WEEKS = ['2013-06-24', '2013-07-01', '2013-07-08'];
const context = {
	file: 'weekly.csv',
	today: '2013-07-15',
	catalogue: catalogueWith({
		indicators: [indicatorNamed('plans-in-time')],
		teams: [
			{ ...teamNamed('service'), kind: 'service' },
			...TEAMS.map((id) => ({ ...teamNamed(id), parent: id === 'east' ? 'council' : 'service' }))
		]
	})
};

const row = fc.record({
	indicator: fc.constant('plans-in-time'),
	unit: fc.constantFrom(...UNITS),
	period: fc.constantFrom(...WEEKS),
	numerator: fc.integer({ min: 0, max: 10 }),
	denominator: fc.constant(10)
});
const placeOf = ({ unit, period }: FigureRow) => `${unit} ${period}`;
const rowsOnce = (most: number) =>
	fc.uniqueArray(row, { selector: placeOf, maxLength: most, minLength: 1 });

/** What the file brings beside what is in force; some of what is in force and not brought is withdrawn. */
function changesOf(inForce: readonly FigureRow[], brought: readonly FigureRow[], gone: number) {
	const known = new Map(inForce.map((each) => [placeOf(each), each]));
	const given = new Set(brought.map(placeOf));
	const withdrawn = inForce.filter((each) => !given.has(placeOf(each))).slice(0, gone);
	return [
		...brought.map((item): Change<FigureRow> => {
			const before = known.get(placeOf(item)) ?? null;
			return { kind: before === null ? 'new' : 'restatement', item, before };
		}),
		...withdrawn.map((item): Change<FigureRow> => ({ kind: 'withdrawn', item, before: item }))
	];
}

test('the sums that flip are the same whether all figures are known or only those of the periods that change', () => {
	let flips = 0;
	const statusOf = ({ numerator, denominator }: FigureRow) =>
		numerator >= (denominator ?? 0) / 2 ? ('met' as const) : ('missed' as const);
	fc.assert(
		fc.property(rowsOnce(15), rowsOnce(4), fc.nat(3), (inForce, brought, gone) => {
			const changes = changesOf(inForce, brought, gone);
			const owned = new Map(
				['service', 'council'].map((id) => [id, inForce.filter(({ unit }) => unit === id).length])
			);
			const all = flippedSums({ changes, inForce, owned, context, statusOf });
			const periods = new Set(changes.map(({ item }) => item.period));
			const some = inForce.filter(({ period }) => periods.has(period));
			expect(flippedSums({ changes, inForce: some, owned, context, statusOf })).toEqual(all);
			flips += all.length;
			// A unit with a figure of its own in whatever period is no sum.
			for (const { subject } of all)
				expect(inForce.some(({ unit }) => subject.startsWith(`plans-in-time, ${unit} (`))).toBe(
					false
				);
		}),
		{ numRuns: 1000 }
	);
	expect(flips).toBeGreaterThan(20);
});
