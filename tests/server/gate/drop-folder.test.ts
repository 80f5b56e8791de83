import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_BYTES, SETTLE_MILLISECONDS } from '$lib/server/gate/drop-folder';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
});
afterEach(() => {
	folder.remove();
});

const good = ['2013-07-15,contacts,referral-and-assessment,300,'];
const place = (name: string) => join(folder.path, 'extracts', 'figures', name);
const told = async () => {
	const { problems } = await folder.gate.look();
	return problems.map(({ code, file }) => `${code} ${file}`);
};
const published = () =>
	folder.gate.state.records
		.filter((record) => record.state === 'published')
		.map((record) => record.path);

describe('what lies in the drop folder', () => {
	test.each([
		['a folder', () => mkdirSync(place('a.csv'))],
		['a link to a file', () => symlinkSync(join(folder.path, 'settings.csv'), place('a.csv'))],
		['a link to nothing', () => symlinkSync('/nowhere', place('a.csv'))]
	])('as %s is refused, and the other files go on', async (_, lay) => {
		lay();
		folder.figures('b.csv', good);
		expect(await told()).toEqual(['not_a_file figures/a.csv']);
		expect(published()).toEqual(['figures/b.csv']);
	});

	test('and is too large is not even read, and the other files go on', async () => {
		folder.figures('a.csv', []);
		truncateSync(place('a.csv'), MOST_BYTES + 1);
		folder.figures('b.csv', good);
		expect(await told()).toEqual(['too_large figures/a.csv']);
		expect(published()).toEqual(['figures/b.csv']);
	});

	test('and is no visible CSV file is none of our business', async () => {
		folder.write('extracts/figures/notes.txt', 'x');
		folder.write('extracts/figures/.hidden.csv', 'x');
		folder.write('extracts/figures/~$open.xlsx', 'x');
		expect(await told()).toEqual([]);
		expect(folder.gate.state.records).toEqual([]);
	});

	test('goes on after a file that is refused', async () => {
		folder.figures('a.csv', ['2013-07-15,contacts,nobody,300,']);
		folder.figures('b.csv', good);
		await folder.gate.look();
		expect(folder.gate.state.records.map(({ path, state }) => [path, state])).toEqual([
			['figures/a.csv', 'refused'],
			['figures/b.csv', 'published']
		]);
	});

	test('may have no folders at all', async () => {
		rmSync(join(folder.path, 'extracts'), { recursive: true });
		expect(await told()).toEqual([]);
		expect(folder.gate.state.catalogue.catalogue).not.toBeNull();
	});
});

describe('a file that may still be written', () => {
	test('is waited for, and taken once it has rested', async () => {
		folder.figures('a.csv', good, 5);
		const state = await folder.gate.look();
		expect(state).toMatchObject({ isWaiting: true, records: [], versions: [] });
		folder.now += SETTLE_MILLISECONDS - 5000;
		expect(await folder.gate.look()).toMatchObject({ isWaiting: false });
		expect(published()).toEqual(['figures/a.csv']);
	});

	test('does not hold up one that has rested', async () => {
		folder.figures('a.csv', good, 1);
		folder.figures('b.csv', good, 60);
		expect(await folder.gate.look()).toMatchObject({ isWaiting: true });
		expect(published()).toEqual(['figures/b.csv']);
	});

	test('is not waited for when it is only an old one with a new time', async () => {
		folder.figures('a.csv', good);
		await folder.gate.look();
		folder.figures('a.csv', good, 1);
		expect(await folder.gate.look()).toMatchObject({ isWaiting: false });
		expect(folder.gate.state.versions).toHaveLength(1);
	});
});

describe('a catalogue', () => {
	test('that turns bad leaves the last good one in force and says what is wrong', async () => {
		folder.figures('a.csv', good);
		const before = (await folder.gate.look()).catalogue;
		folder.write('indicators.csv', 'nonsense\n');
		folder.figures('b.csv', ['2013-07-15,contacts,mash,5,', ...good]);
		const after = (await folder.gate.look()).catalogue;
		expect(after.catalogue).toEqual(before.catalogue);
		expect(after.sha256).toBe(before.sha256);
		expect(after.problems.length).toBeGreaterThan(0);
		expect(folder.gate.state.records.map((record) => record.path)).toContain('figures/b.csv');
	});

	test('that is bad at the start is replaced by the last good one of the store', async () => {
		const before = (await folder.gate.look()).catalogue;
		folder.write('units.csv', 'unit\n');
		folder.restart();
		const after = (await folder.gate.look()).catalogue;
		expect(after.catalogue).toEqual(before.catalogue);
		expect(after.problems.map((problem) => problem.file)).toContain('units.csv');
	});

	test('that was never good is said, and no extract is touched', async () => {
		rmSync(join(folder.path, 'settings.csv'));
		folder.figures('a.csv', good);
		const state = await folder.gate.look();
		expect(state.catalogue.catalogue).toBeNull();
		expect(state.catalogue.problems.map((problem) => problem.file)).toContain('settings.csv');
		expect(state.records).toEqual([]);
	});

	test('that is mended is in force again', async () => {
		rmSync(join(folder.path, 'settings.csv'));
		await folder.gate.look();
		const good = dataFolder();
		symlinkSync(join(good.path, 'settings.csv'), join(folder.path, 'settings.csv'));
		const { catalogue } = await folder.gate.look();
		expect(catalogue.catalogue?.settings.authority).toBe('wiltshire');
		expect(catalogue.problems).toEqual([]);
		good.remove();
	});
});
