import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridOf } from '$lib/domain/period';
import { Library } from '$lib/server/figures/library';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
});
afterEach(() => {
	folder.remove();
});

const rowsOf = (unit: string, first: string, last: string) =>
	gridOf('week', first, last).map((week) => `${week},contacts,${unit},100,`);
const teams = rowsOf('referral-and-assessment', '2013-06-03', '2013-07-08');

async function newest() {
	const { records, versions } = await folder.gate.look();
	const record = records.at(-1);
	if (record === undefined) throw new Error('nothing came in');
	return { ...record, versions: versions.length, problems: await problemsOf(folder.store, record) };
}

/** The authority's figures of contacts, from the first week to the last. */
async function sums() {
	const { state } = folder.gate;
	if (state.catalogue.catalogue === null) throw new Error('there is no catalogue');
	const library = new Library(folder.store, state.catalogue.catalogue, state);
	const series = await library.series('contacts', state.versions.length);
	return series.get('wiltshire')?.numerators;
}

describe('the first row of its own for a unit that was summed', () => {
	beforeEach(async () => {
		folder.figures('2013-07-15.csv', teams);
		await folder.gate.look();
		folder.figures('2013-07-22.csv', [
			...rowsOf('referral-and-assessment', '2013-07-15', '2013-07-15'),
			...rowsOf('wiltshire', '2013-07-15', '2013-07-15')
		]);
	});

	test('holds the file for a person, who is told what would happen', async () => {
		const record = await newest();
		expect(record).toMatchObject({ state: 'held', versions: 1 });
		expect(record.problems).toEqual([
			expect.objectContaining({
				code: 'own_rows',
				severity: 'query',
				message:
					'contacts, wiltshire: its sums of 7 weeks, made from the units below it, would be replaced by this file’s 1 row of its own; 6 weeks would have no figure',
				remedy:
					'Take the rows of wiltshire out, or publish it with a reason, by a line in publish.csv.'
			})
		]);
		expect(await sums()).toEqual([100, 100, 100, 100, 100, 100]);
	});

	test('is released by a line with its reason, and is not asked about again', async () => {
		await folder.gate.look();
		folder.list('figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,Counted centrally,,');
		folder.now += 3_600_000 * 3;
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(await sums()).toEqual([100]);
		folder.now += 3_600_000 * 24 * 7;
		folder.figures('2013-07-29.csv', [
			...rowsOf('referral-and-assessment', '2013-07-22', '2013-07-22'),
			...rowsOf('wiltshire', '2013-07-22', '2013-07-22')
		]);
		expect(await newest()).toMatchObject({ state: 'published', versions: 3, problems: [] });
	});

	test('is released by taking the rows out', async () => {
		await folder.gate.look();
		folder.figures('2013-07-22.csv', rowsOf('referral-and-assessment', '2013-07-15', '2013-07-15'));
		expect(await newest()).toMatchObject({ state: 'published', versions: 2, problems: [] });
	});
});

describe('a first history', () => {
	test('of both levels for every week passes', async () => {
		folder.figures('2013-07-15.csv', [
			...teams,
			...rowsOf('wiltshire', '2013-06-03', '2013-07-08')
		]);
		expect(await newest()).toMatchObject({ state: 'published', versions: 1, problems: [] });
	});

	test('of both levels for some weeks only is held', async () => {
		folder.figures('2013-07-15.csv', [
			...teams,
			...rowsOf('wiltshire', '2013-07-08', '2013-07-08')
		]);
		expect(await newest()).toMatchObject({ state: 'held', versions: 0 });
	});
});
