import { expect, test } from 'vitest';
import { catalogue, cell, rowsOf } from './sample-data';

const authorities = rowsOf('authorities.csv');

test('an authority has one identity: no name or code stands twice', () => {
	const all = authorities.flatMap((row) => [cell(row, 'name'), ...cell(row, 'codes').split(';')]);
	expect(new Set(all).size).toBe(all.length);
});

test('codes that changed stand in one identity', () => {
	const codesOf = (id: string) =>
		authorities
			.filter((row) => cell(row, 'authority') === id)
			.flatMap((row) => cell(row, 'codes').split(';'));
	expect(codesOf('north-yorkshire')).toEqual(
		expect.arrayContaining(['E10000023', 'E06000065', '815'])
	);
	expect(codesOf('dorset')).toEqual(
		expect.arrayContaining(['E10000009', 'E06000059', '835', '838'])
	);
	expect(codesOf('wiltshire')).toEqual(expect.arrayContaining(['E06000054', '865']));
});

test('every authority of the comparators and neighbours is known', () => {
	const names = new Set(authorities.map((row) => cell(row, 'name')));
	const ids = new Set(authorities.map((row) => cell(row, 'authority')));
	const comparators = rowsOf('extracts/comparators/2013-07-01.csv');
	expect(comparators.filter((row) => !names.has(cell(row, 'authority')))).toEqual([]);
	const neighbours = rowsOf('neighbours.csv');
	expect(neighbours.length).toBe(20);
	expect(neighbours.filter((row) => !ids.has(cell(row, 'neighbour')))).toEqual([]);
});

test('sets, events, mappings and targets name indicators of the catalogue', () => {
	const named = [
		...rowsOf('sets.csv').map((row) => cell(row, 'indicator')),
		...rowsOf('mappings.csv').map((row) => cell(row, 'indicator')),
		...rowsOf('extracts/targets/2013-07-01.csv').map((row) => cell(row, 'indicator')),
		...rowsOf('events.csv').flatMap((row) => cell(row, 'indicators').split(';').filter(Boolean))
	];
	expect(named.filter((indicator) => !catalogue.has(indicator))).toEqual([]);
	expect(catalogue.size).toBe(29);
});

test('the organisation is one tree whose successors exist', () => {
	const units = rowsOf('units.csv');
	const ids = new Set(units.map((row) => cell(row, 'unit')));
	expect(units.filter((row) => cell(row, 'parent') === '').length).toBe(1);
	const linked = units.flatMap((row) => [
		cell(row, 'parent'),
		...cell(row, 'successors').split(';')
	]);
	expect(linked.filter((unit) => unit !== '' && !ids.has(unit))).toEqual([]);
});

test('holidays move where England moved them', () => {
	const days = new Set(rowsOf('holidays.csv').map((row) => cell(row, 'date')));
	const moved = [
		'2012-06-04',
		'2012-06-05',
		'2020-05-08',
		'2022-06-02',
		'2022-06-03',
		'2022-09-19'
	];
	for (const day of [...moved, '2023-05-08', '2021-12-28', '2022-12-27']) {
		expect(days.has(day), day).toBe(true);
	}
	for (const day of ['2012-05-28', '2020-05-04', '2022-05-30'])
		expect(days.has(day), day).toBe(false);
	const weekends = [...days].filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0);
	expect(weekends).toEqual([]);
});
