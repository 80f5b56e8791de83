import { afterEach, expect, test, vi } from 'vitest';
import { ownCounts } from '$lib/server/gate/own-counts';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder | null = null;
afterEach(() => {
	folder?.remove();
	folder = null;
});

const teamRow = (day: string) => `${day},re-referrals,mash,20,100`;
const councilRow = (day: string) => `${day},re-referrals,wiltshire,180,900`;

async function published(name: string, rows: readonly string[]) {
	folder ??= dataFolder();
	folder.figures(name, rows);
	folder.list(`figures/${name},2013-07-22T07:00:00+01:00,Performance team,Both levels,,`);
	const { versions, catalogue } = await folder.gate.look();
	if (catalogue.catalogue === null) throw new Error('the sample has a catalogue');
	return { store: folder.store, versions, organisation: catalogue.catalogue.organisation };
}

test('what units above others have of their own is counted once for a version, and anew for the next', async () => {
	const { store, organisation } = await published(
		'1.csv',
		['2013-07-01', '2013-07-08'].map(teamRow)
	);
	const reads = vi.spyOn(store, 'read');
	const counted = () => reads.mock.calls.filter(([sql]) => sql.includes('count(*)')).length;
	expect(await ownCounts(store, 're-referrals', organisation)).toEqual(new Map());
	await Promise.all([1, 2].map(() => ownCounts(store, 're-referrals', organisation)));
	expect(counted()).toBe(1);
	await ownCounts(store, 'agency-workers', organisation);
	expect(counted()).toBe(2);
	await published('2.csv', ['2013-07-08', '2013-07-15'].map(councilRow));
	expect(await ownCounts(store, 're-referrals', organisation)).toEqual(new Map([['wiltshire', 2]]));
});

test('a count that failed is made again', async () => {
	const { store, organisation } = await published('1.csv', ['2013-07-08'].map(councilRow));
	const read = store.read.bind(store);
	const reads = vi.spyOn(store, 'read');
	reads.mockImplementation((sql, cells) =>
		sql.includes('count(*)') ? Promise.reject(new Error('away')) : read(sql, cells)
	);
	await expect(ownCounts(store, 're-referrals', organisation)).rejects.toThrow('away');
	reads.mockRestore();
	expect(await ownCounts(store, 're-referrals', organisation)).toEqual(new Map([['wiltshire', 1]]));
});
