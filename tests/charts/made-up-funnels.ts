import type { ComparatorSeries } from '$lib/domain/comparator';
import type { AuthorityFigure } from '$lib/view/page-data';
import { indicator, series, unit } from '../domain/made-up';

/** Teams with one pair each in the week shown. */
export const pairs = (of: readonly (readonly [number, number] | null)[]) =>
	of.map((pair, index) => ({
		unit: unit(`team-${String(index)}`, {
			shortName: `Safeguarding ${'ABCDEFGHIJKL'[index] ?? ''}`
		}),
		series: series('2013-07-08', [pair])
	}));

/** About 60 %: better and much better, worse and much worse, within, too few. */
export const classes = pairs([
	[120, 200],
	[52, 70],
	[75, 80],
	[30, 66],
	[22, 80],
	[110, 180],
	[3, 4]
]);
export const crowd = pairs([[600, 900], ...Array.from({ length: 8 }, () => [20, 90] as const)]);
export const rate = indicator({
	measure: 'rate',
	polarity: 'neutral',
	denominator: 'Children aged 0 to 17 living in the area',
	decimals: 1
});
export const byPopulation = pairs([
	[250, 10_000],
	[310, 9000],
	[90, 5200],
	[0, 800]
]);

export const england: ComparatorSeries = {
	kind: 'england',
	name: 'England',
	years: [{ year: 2013, value: 75, symbol: null, publishedOn: null }]
};

/** A council, ten neighbours and 140 others, whose shares lie further apart than chance would have it. */
export const many = Array.from({ length: 151 }, (_, index): AuthorityFigure => {
	const size = 60 + ((index * 37) % 151) ** 2 / 20;
	const denominator = Math.round(size);
	const share = 0.76 + 0.14 * Math.sin(index * 2.4);
	const number = Math.round(denominator * share);
	return {
		authority: `authority-${String(index)}`,
		name: index === 0 ? 'Wiltshire' : `Authority ${String(index)}`,
		group: index === 0 ? 'own' : index <= 10 ? 'neighbour' : 'other',
		value: { kind: 'number', number: (100 * number) / denominator },
		numerator: { kind: 'number', number },
		denominator: { kind: 'number', number: denominator },
		source: '',
		publishedOn: null,
		isLocal: true,
		place: null
	};
});
