import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
});
afterEach(() => {
	folder.remove();
});

const row = (numerator: number) => [`2013-07-08,contacts,referral-and-assessment,${numerator},`];
const line = (at: string, sha256 = '') => `figures/week.csv,${at},An analyst,Weekly,${sha256},`;
const sha256 = () =>
	createHash('sha256')
		.update(readFileSync(join(folder.path, 'extracts/figures/week.csv')))
		.digest('hex');

async function newest() {
	const { records, versions } = await folder.gate.look();
	const record = records.at(-1);
	if (record === undefined) throw new Error('nothing came in');
	const problems = await problemsOf(folder.store, record);
	return { ...record, versions: versions.length, codes: problems.map((problem) => problem.code) };
}

describe('other bytes under a path', () => {
	test('that settle still are published, and the first bytes coming back are asked about', async () => {
		folder.figures('week.csv', row(100));
		expect(await newest()).toMatchObject({ state: 'published', versions: 1 });
		folder.figures('week.csv', row(120));
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		folder.figures('week.csv', row(100));
		expect(await newest()).toMatchObject({ state: 'held', versions: 2, codes: ['known_bytes'] });
	});

	test('that the publish list names wait for a line of their own', async () => {
		folder.figures('week.csv', row(100));
		folder.list(line('2013-07-15T07:42:00+01:00'));
		expect(await newest()).toMatchObject({ state: 'published', versions: 1 });
		folder.figures('week.csv', row(120));
		expect(await newest()).toMatchObject({ state: 'held', versions: 1, codes: ['listed_bytes'] });
		folder.list(line('2013-07-15T07:42:00+01:00'), line('2013-07-16T07:42:00+01:00', sha256()));
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
	});

	test('are waited for while they are being written, though the list names the file', async () => {
		folder.figures('week.csv', row(100));
		folder.list(line('2013-07-15T07:42:00+01:00'));
		const { records, isWaiting, problems } = await folder.lookOnce();
		expect({ records, isWaiting, problems }).toEqual({
			records: [],
			isWaiting: true,
			problems: []
		});
		folder.now += 10_000;
		expect(await newest()).toMatchObject({ state: 'published', versions: 1 });
	});

	test('that the list names by their hash are whole, however new', async () => {
		await folder.gate.look();
		folder.list(line('2013-07-15T07:42:00+01:00', '0'.repeat(64)));
		await folder.gate.look();
		folder.figures('week.csv', row(100));
		folder.list(line('2013-07-15T07:42:00+01:00', sha256()));
		expect(await newest()).toMatchObject({ state: 'published', versions: 1 });
	});
});

describe('two lines for one path', () => {
	test('that do not both say which bytes they mean are told, and the second is not followed', async () => {
		folder.figures('week.csv', row(100));
		const lines = [line('2013-07-15T07:42:00+01:00'), line('2013-07-16T07:42:00+01:00')];
		folder.list(...lines);
		expect(await newest()).toMatchObject({ state: 'published', versions: 1 });
		folder.figures('week.csv', row(120));
		const { records, problems } = await folder.gate.look();
		expect(records).toMatchObject([{ receivedAt: '2013-07-15T07:42:00+01:00' }]);
		expect(problems).toEqual([
			expect.objectContaining({
				code: 'sha256_missing',
				severity: 'error',
				file: 'extracts/publish.csv',
				line: 3,
				column: 'sha256'
			})
		]);
		expect(problems[0]?.remedy).toContain('Write the SHA-256');
		folder.list(lines[0] ?? '', line('2013-07-16T07:42:00+01:00', sha256()));
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(folder.gate.state.problems).toEqual([]);
	});

	test('do not stop other files', async () => {
		folder.figures('week.csv', row(100));
		folder.list(line('2013-07-15T07:42:00+01:00'), line('2013-07-16T07:42:00+01:00'));
		await folder.gate.look();
		folder.figures('next.csv', ['2013-07-15,contacts,referral-and-assessment,5,']);
		expect(await newest()).toMatchObject({ path: 'figures/next.csv', state: 'published' });
	});

	test('give an empty store no other history: the later bytes are not the earlier line’s', async () => {
		folder.figures('week.csv', row(120));
		folder.list(line('2013-07-15T07:42:00+01:00'), line('2013-07-16T07:42:00+01:00', sha256()));
		const { records, problems } = await folder.gate.look();
		expect(records).toMatchObject([{ receivedAt: '2013-07-16T07:42:00+01:00' }]);
		expect(problems).toMatchObject([{ code: 'other_bytes', line: 2 }]);
	});
});

test('a file that waits still waits after the program starts anew', async () => {
	folder.figures('week.csv', row(100));
	await folder.gate.look();
	folder.figures('older.csv', ['2013-04-01,contacts,referral-and-assessment,5,', ...row(100)]);
	folder.figures('older.csv', ['2013-04-01,contacts,nobody,5,']);
	expect(await newest()).toMatchObject({ state: 'refused' });
	folder.list('figures/older.csv,2013-01-01T07:42:00+00:00,An analyst,Too early,,');
	folder.restart();
	expect(await newest()).toMatchObject({ state: 'refused' });
});
