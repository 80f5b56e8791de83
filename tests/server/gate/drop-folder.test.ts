import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_BYTES } from '$lib/server/gate/drop-folder';
import { OLD_MILLISECONDS, STILL_MILLISECONDS } from '$lib/server/gate/stillness';
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

	test('and is hidden, a lock of Excel’s or a note to read is none of our business', async () => {
		const names = ['.hidden.csv', '~$open.xlsx', 'README', 'readme.txt', 'how-to.md', 'Thumbs.db'];
		for (const name of names) {
			folder.write(`extracts/figures/${name}`, 'x');
			folder.write(`extracts/${name}`, 'x');
		}
		mkdirSync(join(folder.path, 'extracts', '.git'));
		expect(await told()).toEqual([]);
		expect(folder.gate.state.records).toEqual([]);
	});

	test.each([
		['figures/july.xlsx', 'figures/july.xlsx', 'stray_file', /^Save it as "CSV UTF-8/],
		['targets/july.csv.bak', 'targets/july.csv.bak', 'stray_file', /^Save it as "CSV UTF-8/],
		['july.csv', 'extracts/july.csv', 'stray_file', /^Move it into figures, targets or/],
		['july.xlsx', 'extracts/july.xlsx', 'stray_file', /^Save it as .* into figures, targets or/],
		['old/july.csv', 'extracts/old', 'stray_folder', /^Move its files into figures, targets/],
		['Figures/july.csv', 'extracts/Figures', 'stray_folder', /^Move its files into figures/],
		['figures/old/july.csv', 'figures/old', 'not_a_file', /^Put the CSV file itself/]
	])('as %s is told once, with where it belongs', async (path, file, code, remedy) => {
		folder.write(`extracts/${path}`, 'x');
		folder.figures('b.csv', good);
		const { problems } = await folder.gate.look();
		expect(problems).toEqual([expect.objectContaining({ file, code, severity: 'error' })]);
		expect(problems[0]?.remedy).toMatch(remedy);
		expect((await folder.gate.look()).problems).toEqual(problems);
		expect(published()).toEqual(['figures/b.csv']);
	});

	test('under a folder that cannot be read is told by the folder, and still waits there', async () => {
		folder.figures('a.csv', ['2013-07-15,contacts,nobody,300,']);
		await folder.gate.look();
		const figures = join(folder.path, 'extracts', 'figures');
		rmSync(figures, { recursive: true });
		writeFileSync(figures, 'x');
		expect(await told()).toEqual(['unreadable figures']);
		expect(folder.gate.state.records).toMatchObject([{ state: 'refused' }]);
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
	test('is waited for, and taken once two looks found it the same', async () => {
		folder.figures('a.csv', good);
		const state = await folder.lookOnce();
		expect(state).toMatchObject({ isWaiting: true, records: [], versions: [] });
		folder.now += STILL_MILLISECONDS - 1;
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, records: [] });
		folder.now += 1;
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: false });
		expect(published()).toEqual(['figures/a.csv']);
	});

	test('is waited for as long as it grows, though its time is that of an old original', async () => {
		for (const rows of [[], good]) {
			folder.figures('a.csv', rows, 3600);
			expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, records: [] });
			folder.now += 60_000;
		}
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: false });
		expect(published()).toEqual(['figures/a.csv']);
	});

	test('is taken at the first look of all where it has lain there for a while', async () => {
		folder.figures('a.csv', good);
		folder.now = Date.now() + OLD_MILLISECONDS + 60_000;
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: false });
		expect(published()).toEqual(['figures/a.csv']);
	});

	test('does not hold up one that has rested', async () => {
		folder.figures('b.csv', good);
		await folder.lookOnce();
		folder.now += STILL_MILLISECONDS;
		folder.figures('a.csv', good);
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true });
		expect(published()).toEqual(['figures/b.csv']);
	});

	test('is not waited for when it is only an old one with a new time', async () => {
		folder.figures('a.csv', good);
		await folder.gate.look();
		folder.figures('a.csv', good, 1);
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: false });
		expect(folder.gate.state.versions).toHaveLength(1);
	});

	test('is no stray yet', async () => {
		await folder.gate.look();
		folder.write('extracts/figures/a.csv.filepart', 'x');
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, problems: [] });
		folder.now += STILL_MILLISECONDS;
		expect((await folder.lookOnce()).problems).toHaveLength(1);
	});
});

describe('a publish list that is being written', () => {
	const line = 'figures/a.csv,2013-07-15T07:42:00+01:00,Analyst,Counted anew,,';

	test('is waited for, and so is every file, since it may name any', async () => {
		await folder.gate.look();
		folder.figures('a.csv', good);
		folder.list(line.replace(' anew,,', ''));
		await folder.lookOnce();
		folder.now += STILL_MILLISECONDS;
		folder.list(line);
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, problems: [], records: [] });
		folder.now += STILL_MILLISECONDS;
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: false, problems: [] });
		expect(folder.gate.state.records).toMatchObject([{ reason: 'Counted anew' }]);
	});

	test('is read at once at the start', async () => {
		folder.figures('a.csv', good);
		const sha256 = createHash('sha256')
			.update(readFileSync(place('a.csv')))
			.digest('hex');
		folder.list(line.replace(',,', `,${sha256},`));
		expect(await folder.lookOnce()).toMatchObject({ records: [{ reason: 'Counted anew' }] });
	});
});

describe('a catalogue that is being written', () => {
	const edit = (text: string) => folder.write('settings.csv', text);
	const settings = () => readFileSync(join(folder.path, 'settings.csv'), 'utf8');

	test('is read at once at the start, and waited for when it changes later', async () => {
		const { catalogue } = await folder.lookOnce();
		expect(catalogue.catalogue?.settings.council).toBe('Wiltshire Council');
		const whole = settings().replace('Wiltshire Council', 'The Council');
		edit(whole.slice(0, 40));
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, catalogue });
		folder.now += STILL_MILLISECONDS;
		edit(whole);
		expect(await folder.lookOnce()).toMatchObject({ isWaiting: true, catalogue });
		folder.now += STILL_MILLISECONDS;
		const after = await folder.lookOnce();
		expect(after.catalogue.problems).toEqual([]);
		expect(after.catalogue.catalogue?.settings.council).toBe('The Council');
	});

	test('and cannot be read for a moment is told, and no longer once it can be read again', async () => {
		await folder.gate.look();
		const text = settings();
		rmSync(join(folder.path, 'settings.csv'));
		mkdirSync(join(folder.path, 'settings.csv'));
		expect((await folder.gate.look()).catalogue.problems).toHaveLength(1);
		rmSync(join(folder.path, 'settings.csv'), { recursive: true });
		edit(text);
		expect((await folder.gate.look()).catalogue.problems).toEqual([]);
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

	test('without a file that could not be read and may be wanting is in force', async () => {
		const holidays = join(folder.path, 'holidays.csv');
		await folder.gate.look();
		rmSync(holidays);
		mkdirSync(holidays);
		expect((await folder.gate.look()).catalogue.problems).toMatchObject([{ code: 'unreadable' }]);
		rmSync(holidays, { recursive: true });
		const { catalogue } = await folder.gate.look();
		expect(catalogue.problems.map(({ code }) => code)).not.toContain('unreadable');
		expect(catalogue.catalogue?.holidays.size).toBe(0);
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
