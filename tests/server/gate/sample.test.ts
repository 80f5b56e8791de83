import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;

beforeAll(async () => {
	folder = dataFolder('sample');
	folder.now = Date.parse('2026-01-05T08:00:00Z');
	await folder.gate.look();
}, 60_000);

afterAll(() => {
	folder.remove();
});

describe('the sample', () => {
	test('loads to a history of eighteen versions, each published on the day its list says', () => {
		const { versions, records, problems, isWaiting } = folder.gate.state;
		expect(problems).toEqual([]);
		expect(isWaiting).toBe(false);
		expect(records.map((record) => record.state)).toEqual(records.map(() => 'published'));
		expect(versions.map((version) => version.id)).toEqual(versions.map((_, index) => index + 1));
		expect(versions).toHaveLength(18);
		const days = versions.map((version) => version.publishedAt.slice(0, 10));
		expect(days).toContain('2013-07-08');
		expect(days).toContain('2013-07-15');
		expect(days.at(-1)).toBe('2019-06-24');
		expect([...days].sort()).toEqual(days);
	});

	test('has one restatement of settled figures, and everything else is late recording', () => {
		const restated = folder.gate.state.records.filter((record) => record.effect.restated > 0);
		expect(restated.map((record) => record.path)).toEqual(['figures/2019-06-10.csv']);
		expect(restated[0]?.effect.restated).toBe(5);
		expect(restated[0]?.reason).toContain('failed visits had been recorded as visits');
	});

	test('gives no unit rows of its own in place of its sums', async () => {
		const rows = await folder.store.read("select * from problem where code = 'own_rows'");
		expect(rows).toEqual([]);
	});

	test('names the five figures that were restated, old and new (U9)', async () => {
		const record = folder.gate.state.records.find(({ path }) => path === 'figures/2019-06-10.csv');
		if (record === undefined) throw new Error('there is no such record');
		const problems = await problemsOf(folder.store, record);
		const restatements = problems.filter((problem) => problem.code === 'restatement');
		expect(restatements).toHaveLength(5);
		for (const { message } of restatements) {
			expect(message).toMatch(/safeguarding-west.*was published as \d+ of \d+ and would become/);
		}
	});

	test('is seen a second time without any change', async () => {
		const { versions, records } = folder.gate.state;
		await folder.gate.look();
		expect(folder.gate.state).toMatchObject({ versions, records, problems: [] });
		folder.restart();
		await folder.gate.look();
		expect(folder.gate.state).toMatchObject({ versions, records, problems: [] });
	});

	test('keeps the bytes of every extract', async () => {
		const rows = await folder.store.read('select sha256, length(bytes) as size from extract');
		expect(rows).toHaveLength(18);
		expect(rows.every((row) => Number(row['size']) > 0)).toBe(true);
	});
});
