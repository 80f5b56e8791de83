import { expect, test } from 'vitest';
import type { Authority, PublishedFigure, PublishedPart } from '$lib/domain/comparator';
import { authorityFigures } from '$lib/server/pages/authorities';
import { authoritiesCsv } from '$lib/server/pages/authorities-table';
import { indicatorPage } from '$lib/view/indicator-page';
import { DEFAULT_VIEW } from '$lib/view/view';
import { catalogueWith } from '../../extracts/catalogue-of-a-test';
import { indicator } from '../../domain/made-up';
import { frame, indicatorData } from '../../view/made-up';
import { shownYear } from './made-up-comparison';

const number = (value: number): PublishedPart => ({ kind: 'number', number: value });

function figure(authority: string, value: PublishedPart): PublishedFigure {
	return {
		indicator: 're-referrals',
		authority,
		year: 2013,
		value,
		numerator: { kind: 'none' },
		denominator: { kind: 'none' },
		source: 'Table C1',
		publishedOn: null
	};
}

function authority(id: string, level: Authority['level'] = 'local'): Authority {
	return { id, name: id.toUpperCase(), level, region: null, codes: [] };
}

const catalogue = catalogueWith({
	authorities: [
		...['a', 'b', 'c', 'd', 'e'].map((id) => authority(id)),
		authority('south-west', 'region'),
		authority('england', 'national')
	]
});

const figures = [
	figure('england', number(1)),
	figure('south-west', number(2)),
	figure('a', number(30)),
	figure('b', number(10)),
	figure('c', number(10)),
	figure('d', { kind: 'symbol', symbol: 'c' }),
	figure('e', number(20)),
	figure('unknown', number(0))
];

const at = { year: 2013, knownOn: null, polarity: 'low-is-good' } as const;

test('authorities have a rank and a band among themselves: ties share the least, and no region or country has one', () => {
	const found = authorityFigures(figures, at, catalogue);
	const places = Object.fromEntries(
		found.map((each) => [
			each.authority,
			each.place && `${each.place.band ?? ''}${each.place.rank}`
		])
	);
	expect(places).toEqual({
		a: 'D4',
		b: 'A1',
		c: 'A1',
		d: null,
		e: 'C3',
		england: null,
		'south-west': null,
		unknown: null
	});
	expect(found.every(({ place }) => place === null || place.of === 4)).toBe(true);
});

test('the band turns with polarity, and there is none where neither high nor low is better', () => {
	const highest = authorityFigures(figures, { ...at, polarity: 'high-is-good' }, catalogue);
	expect(highest.find((each) => each.authority === 'a')?.place).toEqual({
		rank: 1,
		of: 4,
		band: 'A'
	});
	const neither = authorityFigures(figures, { ...at, polarity: 'neutral' }, catalogue);
	expect(neither.find((each) => each.authority === 'a')?.place?.band).toBeNull();
});

test('the CSV has bands and ranks in columns of their own', () => {
	const data = indicatorData({
		indicator: indicator({ id: 're-referrals', publishedAtPoint: '31-march' }),
		authorities: { year: 2013, figures: authorityFigures(figures, at, catalogue) }
	});
	const page = indicatorPage(data, DEFAULT_VIEW, frame());
	const csv = authoritiesCsv(page, shownYear(page), frame());
	const [head = '', ...rows] = csv.split('\r\n');
	expect(head).toMatch(
		/,as_at,band,rank,ranked,own_value,own_numerator,own_denominator,own_is,decides,sample,neighbour_model,neighbours_with_number,neighbours,neighbours_lowest,neighbours_highest,numerator_symbol,denominator_symbol,own_notes$/
	);
	const rowOf = (name: string) => rows.find((row) => row.includes(`,${name},other,`));
	expect(rowOf('B')).toMatch(/,A,1,4,{14}$/);
	expect(rowOf('D')).toMatch(/,{17}$/);
});
