import { afterEach, describe, expect, test, vi } from 'vitest';
import { indicatorOf } from '$lib/domain/catalogue';
import type { Series } from '$lib/domain/series';
import { Library } from '$lib/server/figures/library';
import { columnOf } from '$lib/server/gate/columns';
import { columnsInForce, figuresAt, figuresFrom } from '$lib/server/gate/figures-in-force';
import { lendSeries, ownCounts } from '$lib/server/gate/live-figures';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder | null = null;
afterEach(() => {
	folder?.remove();
	folder = null;
});

const teamRow = (day: string) => `${day},re-referrals,referral-and-assessment,20,100`;
const otherRow = (day: string) => `${day},re-referrals,in-care-north,7,70`;
const councilRow = (day: string) => `${day},re-referrals,wiltshire,180,900`;
const FIRST = ['2013-07-01', '2013-07-08'].map(teamRow);

async function published(name: string, rows: readonly string[]) {
	folder ??= dataFolder();
	folder.figures(name, rows);
	folder.list(`figures/${name},2013-07-22T07:00:00+01:00,Performance team,Both levels,,`);
	const state = await folder.gate.look();
	const { catalogue } = state.catalogue;
	const live = state.versions.at(-1);
	if (catalogue === null || live === undefined) throw new Error('the sample has a catalogue');
	const indicator = indicatorOf(catalogue, 're-referrals');
	if (indicator === null) throw new Error('the sample has re-referrals');
	const library = new Library(folder.store, catalogue, state);
	const series = await library.series('re-referrals', live.id);
	return {
		store: folder.store,
		indicator,
		organisation: catalogue.organisation,
		lent: { version: live.hash, series }
	};
}

describe('what each unit has of its own', () => {
	test('is counted once for a version, and anew for the next', async () => {
		const { store } = await published('1.csv', FIRST);
		const reads = vi.spyOn(store, 'read');
		const counted = () => reads.mock.calls.filter(([sql]) => sql.includes('count(*)')).length;
		expect(await ownCounts(store, 're-referrals')).toEqual(
			new Map([['referral-and-assessment', 2]])
		);
		await Promise.all([1, 2].map(() => ownCounts(store, 're-referrals')));
		expect(counted()).toBe(1);
		await ownCounts(store, 'agency-workers');
		expect(counted()).toBe(2);
		await published('2.csv', ['2013-07-08', '2013-07-15'].map(councilRow));
		expect(await ownCounts(store, 're-referrals')).toEqual(
			new Map([
				['referral-and-assessment', 2],
				['wiltshire', 2]
			])
		);
	});

	test('is counted again where that failed', async () => {
		const { store } = await published('1.csv', ['2013-07-08'].map(councilRow));
		const read = store.read.bind(store);
		const reads = vi.spyOn(store, 'read');
		reads.mockImplementation((sql, cells) =>
			sql.includes('count(*)') ? Promise.reject(new Error('away')) : read(sql, cells)
		);
		await expect(ownCounts(store, 're-referrals')).rejects.toThrow('away');
		reads.mockRestore();
		expect(await ownCounts(store, 're-referrals')).toEqual(new Map([['wiltshire', 1]]));
	});
});

describe('what pages hold of the version in force', () => {
	/** What is in force, however it is come by, and how often figures were read for it. */
	async function inForce({
		store,
		indicator,
		organisation
	}: Awaited<ReturnType<typeof published>>) {
		const reads = vi.spyOn(store, 'readCells');
		const from = await figuresFrom(store, indicator, '2013-07-08');
		const at = await figuresAt(store, indicator, ['2013-07-15', '2013-07-01']);
		const columns = await columnsInForce(store, indicator, [
			'referral-and-assessment',
			'in-care-north'
		]);
		const council = columnOf('wiltshire', columns, organisation);
		const count = reads.mock.calls.length;
		reads.mockRestore();
		const { start, numerators, denominators } = council ?? {};
		return { found: { from, at, start, numerators, denominators }, count };
	}

	test('is what the store holds, and nothing is read for it again', async () => {
		const all = await published('1.csv', [...FIRST, ...['2013-07-08', '2013-07-15'].map(otherRow)]);
		const read = await inForce(all);
		expect(read.count).toBe(3);
		expect(read.found.numerators).toEqual([20, 27, 7]);
		await lendSeries(all.store, all.indicator, all.lent);
		expect(await inForce(all)).toEqual({ found: read.found, count: 0 });
	});

	test('is let go with its version', async () => {
		const first = await published('1.csv', FIRST);
		await lendSeries(first.store, first.indicator, first.lent);
		const second = await published('2.csv', ['2013-07-08', '2013-07-15'].map(otherRow));
		const read = await inForce(second);
		expect(read).toMatchObject({ count: 3, found: { numerators: [20, 27, 7] } });
		await lendSeries(first.store, first.indicator, first.lent);
		expect(await inForce(second)).toEqual(read);
	});

	test('is not taken of an earlier version, though it has as many figures', async () => {
		const first = await published('1.csv', FIRST);
		const again = ['2013-07-08', '2013-07-15'].map(teamRow);
		const second = await published('2.csv', [...again, otherRow('2013-07-08')]);
		const third = await published(
			'3.csv',
			['2013-07-08,re-referrals,referral-and-assessment,31,100', ...again.slice(1)].concat(
				otherRow('2013-07-08')
			)
		);
		for (const { lent } of [first, second]) {
			await lendSeries(third.store, third.indicator, lent);
			expect(await inForce(third)).toMatchObject({
				count: 3,
				found: { numerators: [20, 38, 20] }
			});
		}
	});

	test('is not taken where it lacks a figure, or a unit', async () => {
		const all = await published('1.csv', [...FIRST, otherRow('2013-07-08')]);
		const { series, version } = all.lent;
		const team = series.get('referral-and-assessment');
		if (team === undefined) throw new Error('the team has a series');
		const lacking: readonly ReadonlyMap<string, Series>[] = [
			new Map([...series].filter(([id]) => id !== 'in-care-north')),
			new Map([...series, ['referral-and-assessment', { ...team, numerators: [20, null] }]])
		];
		for (const each of lacking) {
			await lendSeries(all.store, all.indicator, { version, series: each });
			expect(await inForce(all)).toMatchObject({ count: 3, found: { numerators: [20, 27] } });
		}
	});

	test('is not taken where it begins or ends elsewhere, or lacks what figures are parts of', async () => {
		const all = await published('1.csv', FIRST);
		const { series, version } = all.lent;
		const own = series.get('referral-and-assessment');
		if (own === undefined) throw new Error('the team has a series');
		const others: readonly Series[] = [
			{ ...own, start: '2013-06-24' },
			{ ...own, numerators: [20, null, 20], denominators: [100, null, 100] },
			{ ...own, denominators: [] }
		];
		for (const other of others) {
			const lent = { version, series: new Map([...series, ['referral-and-assessment', other]]) };
			await lendSeries(all.store, all.indicator, lent);
			expect((await inForce(all)).count).toBe(3);
		}
	});

	test('is of no use to an indicator that has become another kind', async () => {
		const all = await published('1.csv', FIRST);
		await lendSeries(all.store, all.indicator, all.lent);
		for (const but of [{ frequency: 'month' }, { measure: 'count' }] as const) {
			const indicator = { ...all.indicator, ...but };
			const reads = vi.spyOn(all.store, 'readCells');
			const rows = await figuresFrom(all.store, indicator, '2013-07-01');
			expect(reads).toHaveBeenCalledTimes(1);
			expect(rows).toMatchObject([
				{ period: '2013-07-01' },
				{ period: '2013-07-08', denominator: 100 }
			]);
			reads.mockRestore();
			await lendSeries(all.store, indicator, all.lent);
			expect((await inForce(all)).count).toBe(3);
			await lendSeries(all.store, all.indicator, all.lent);
			expect((await inForce(all)).count).toBe(0);
		}
	});
});
