import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
});
afterEach(() => {
	folder.remove();
});

const contacts = ['2013-07-08,contacts,referral-and-assessment,100,'];
const line = (at: string) => `figures/week.csv,${at},An analyst,Weekly,,yes`;
const problems = async () => (await folder.gate.look()).problems.map(({ code }) => code);

describe('a slip in the publish list', () => {
	test('of a moment publishes nothing in its place: the mark of the sample would be lost', async () => {
		folder.figures('week.csv', contacts);
		folder.list(line('2013-07-15 07:42'));
		expect(await problems()).toHaveLength(1);
		expect(folder.gate.state.versions).toEqual([]);
		folder.list(line('2013-07-15T07:42:00+01:00'));
		expect(await problems()).toEqual([]);
		expect(folder.gate.state.records).toMatchObject([{ state: 'published', isSample: true }]);
	});

	test('of a century does not lock the list', async () => {
		folder.figures('week.csv', contacts);
		folder.list(line('2103-07-15T07:42:00+01:00'));
		expect(await problems()).toEqual(['to_come']);
		expect(folder.gate.state.versions).toEqual([]);
	});

	test('that cannot be read at all is told, and publishes nothing', async () => {
		folder.figures('week.csv', contacts);
		mkdirSync(join(folder.path, 'extracts', 'publish.csv'));
		expect(await problems()).toEqual(['unreadable']);
		expect(folder.gate.state.versions).toEqual([]);
	});
});

describe('a slip in the catalogue', () => {
	const edit = (name: string, change: (text: string) => string) => {
		folder.write(name, change(readFileSync(join(folder.path, name), 'utf8')));
	};
	const wrong = async () =>
		(await folder.gate.look()).catalogue.problems.map(({ code, file, value }) => [
			code,
			file,
			value
		]);

	test('that drops a team with figures leaves the last good one in force', async () => {
		folder.figures('week.csv', ['2013-07-08,need-plans-in-place,safeguarding-north,20,40']);
		await folder.gate.look();
		const before = folder.gate.state.catalogue.sha256;
		edit('units.csv', (text) =>
			text.replace(/^safeguarding-north,.*\n/m, '').replace('safeguarding-north;', '')
		);
		expect(await wrong()).toEqual([['in_use', 'units.csv', 'safeguarding-north']]);
		expect(folder.gate.state.catalogue.sha256).toBe(before);
	});

	test('that makes a file unreadable is told, and its days are not lost', async () => {
		await folder.gate.look();
		const days = folder.gate.state.catalogue.catalogue?.holidays.size;
		rmSync(join(folder.path, 'holidays.csv'));
		mkdirSync(join(folder.path, 'holidays.csv'));
		expect(await wrong()).toEqual([['unreadable', 'holidays.csv', null]]);
		expect(folder.gate.state.catalogue.catalogue?.holidays.size).toBe(days);
	});

	test('of seven decimals is refused', async () => {
		edit('indicators.csv', (text) => text.replace(/^(contacts,.*,)0,$/m, '$17,'));
		expect(await wrong()).toEqual([['number_range', 'indicators.csv', '7']]);
	});
});

test('a comparator of the year 13 is refused: no page could be drawn of it', async () => {
	folder.write(
		'extracts/comparators/old.csv',
		'authority,year,indicator,value\nEngland,0013,re-referrals,24.7\n'
	);
	await folder.gate.look();
	expect(folder.gate.state.records).toMatchObject([{ state: 'refused' }]);
});
