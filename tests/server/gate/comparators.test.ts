import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
	folder.now = Date.parse('2026-01-05T08:00:00Z');
});
afterEach(() => {
	folder.remove();
});

function write(name: string, ...rows: readonly string[]): void {
	const head = 'authority,year,indicator,value,source,published_on';
	folder.write(`extracts/comparators/${name}`, [head, ...rows, ''].join('\n'));
}

async function newest() {
	const { records, versions } = await folder.gate.look();
	const record = records.at(-1);
	if (record === undefined) throw new Error('nothing came in');
	return { ...record, versions: versions.length, problems: await problemsOf(folder.store, record) };
}

async function daysInForce() {
	const rows = await folder.store.read(
		'select value, published_on from comparator where to_version is null order by year desc'
	);
	return rows.map((row) => [row['value'], row['published_on']]);
}

describe('the day on which a figure was published', () => {
	beforeEach(async () => {
		write('first.csv', 'England,2019,re-referrals,22.6,DfE,2019-11-13');
		await folder.gate.look();
	});

	test('is corrected, with a reason, though the value stays', async () => {
		write('second.csv', 'England,2019,re-referrals,22.6,DfE,2019-10-31');
		const record = await newest();
		expect(record).toMatchObject({ state: 'held', effect: { restated: 1 } });
		expect(record.problems).toMatchObject([
			{
				code: 'restatement',
				message:
					're-referrals, england, 2019: was published as 22.6 (public on 13 Nov 2019) and would become 22.6 (public on 31 Oct 2019)'
			}
		]);
		folder.list('comparators/second.csv,2026-01-05T09:00:00Z,Analyst,The day was wrong,,');
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(await daysInForce()).toEqual([['22.6', '2019-10-31']]);
	});

	test('stays where a file with the same value does not say it', async () => {
		write('second.csv', 'England,2019,re-referrals,22.6,DfE,', 'England,2018,re-referrals,21.9,,');
		expect(await newest()).toMatchObject({ state: 'published', effect: { added: 1, restated: 0 } });
		expect(await daysInForce()).toEqual([
			['22.6', '2019-11-13'],
			['21.9', '']
		]);
	});

	test('is not to come, whatever day the list says the file was received', async () => {
		write('second.csv', 'England,2018,re-referrals,21.9,DfE,2026-01-06');
		expect(await newest()).toMatchObject({
			state: 'refused',
			problems: [{ code: 'date_range', line: 2, column: 'published_on', value: '2026-01-06' }]
		});
	});
});

test('a file listed as received earlier may tell what has been published since', async () => {
	write('first.csv', 'England,2019,re-referrals,22.6,DfE,2019-10-31');
	folder.list('comparators/first.csv,2013-07-01T09:00:00+01:00,Analyst,For every version,,');
	expect(await newest()).toMatchObject({ state: 'published' });
});
