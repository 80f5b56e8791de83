import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridOf } from '$lib/domain/period';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('2013-07-15.csv', rowsOf('2013-04-15', '2013-07-08'));
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

/** Re-referrals, which settle after four weeks: 20 of 100 in every week but those given. */
function rowsOf(first: string, last: string, but: Readonly<Record<string, number>> = {}) {
	return gridOf('week', first, last).map(
		(week) => `${week},re-referrals,referral-and-assessment,${but[week] ?? 20},100`
	);
}

async function newest() {
	const { records, versions } = await folder.gate.look();
	const record = records.at(-1);
	if (record === undefined) throw new Error('nothing came in');
	return { ...record, versions: versions.length, problems: await problemsOf(folder.store, record) };
}

async function inForce(week: string) {
	const rows = await folder.store.read(
		'select numerator, denominator from figure where period = ? and to_version is null',
		[week]
	);
	return rows.map((row) => [row['numerator'], row['denominator']]);
}

const sha256 = (path: string) =>
	createHash('sha256')
		.update(readFileSync(join(folder.path, 'extracts', path)))
		.digest('hex');

describe('a publish list with a line that cannot be read', () => {
	const line = (hour: string, reason: string) =>
		`figures/at-${hour}.csv,2013-07-22T${hour}:00:00+01:00,B. Reader,${reason},,`;

	test('is followed up to that line, and from there on once it is mended', async () => {
		for (const [index, hour] of ['08', '09', '10'].entries())
			folder.figures(`at-${hour}.csv`, rowsOf('2013-07-15', '2013-07-15', { '2013-07-15': index }));
		folder.list(line('08', 'Weekly'), line('09', ''), line('10', 'Weekly'));
		const { records, problems, versions } = await folder.gate.look();
		expect(versions).toHaveLength(2);
		expect(records.map(({ path }) => path)).not.toContain('figures/at-10.csv');
		expect(problems.map(({ code, line: at }) => [code, at])).toEqual([
			['missing_value', 3],
			['line_waits', 4]
		]);
		expect(problems[0]?.remedy).toContain('why it is published');
		expect(problems[1]?.remedy).toBe('Correct line 3, or take it out.');
		folder.list(line('08', 'Weekly'), line('09', 'Weekly'), line('10', 'Weekly'));
		const mended = await folder.gate.look();
		expect(mended.problems).toEqual([]);
		expect(mended.versions).toHaveLength(4);
		expect(await inForce('2013-07-15')).toEqual([[2, 100]]);
	});
});

describe('a clean weekly file', () => {
	test('is published by itself', async () => {
		folder.figures('2013-07-22.csv', rowsOf('2013-07-15', '2013-07-15'));
		expect(await newest()).toMatchObject({ state: 'published', versions: 2, problems: [] });
		expect(await inForce('2013-07-15')).toEqual([[20, 100]]);
	});

	test('may change weeks that still settle, which is late recording (U9)', async () => {
		folder.figures(
			'2013-07-22.csv',
			rowsOf('2013-06-24', '2013-07-15', { '2013-06-24': 21, '2013-07-08': 25 })
		);
		const effect = { added: 1, late: 2, restated: 0, kept: 0 };
		expect(await newest()).toMatchObject({ state: 'published', versions: 2, effect });
		expect(await inForce('2013-06-24')).toEqual([[21, 100]]);
	});

	test('is published once however often it is looked at', async () => {
		folder.figures('2013-07-22.csv', rowsOf('2013-07-15', '2013-07-15'));
		await Promise.all([folder.gate.look(), folder.gate.look(), folder.gate.look()]);
		folder.restart();
		expect((await folder.gate.look()).versions).toHaveLength(2);
	});
});

describe('a file with an error', () => {
	const bad = ['2013-07-15,re-referrals,referral-and-assessment,"12,5",100'];

	test('is refused, with its line, and nothing that is live changes (U8)', async () => {
		folder.figures('2013-07-22.csv', [
			...rowsOf('2013-07-08', '2013-07-08', { '2013-07-08': 30 }),
			...bad
		]);
		const record = await newest();
		expect(record).toMatchObject({ state: 'refused', versions: 1, effect: { added: 0, late: 0 } });
		expect(record.problems[0]).toMatchObject({ line: 3, column: 'numerator', severity: 'error' });
		expect(record.counts).toMatchObject({ rows: 2, inError: 1 });
		expect(await inForce('2013-07-08')).toEqual([[20, 100]]);
		expect(await inForce('2013-07-15')).toEqual([]);
	});

	test('is not tried again until it or the catalogue changes', async () => {
		folder.figures('2013-07-22.csv', [
			...rowsOf('2013-07-15', '2013-07-15'),
			'2013-07-15,re-referrals,new-team,20,100'
		]);
		expect(await newest()).toMatchObject({ state: 'refused' });
		expect((await folder.gate.look()).records).toHaveLength(2);

		const units = readFileSync(join(folder.path, 'units.csv'), 'utf8');
		folder.write('units.csv', `${units}new-team,New team,New team,team,wiltshire,2013-07-15,,\n`);
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(folder.gate.state.records.map(({ state }) => state)).toEqual([
			'published',
			'superseded',
			'published'
		]);
	});

	test('no longer waits once it is mended, or gone', async () => {
		folder.figures('2013-07-22.csv', bad);
		await folder.gate.look();
		folder.figures('2013-07-22.csv', rowsOf('2013-07-15', '2013-07-15'), 30);
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(folder.gate.state.records[1]?.state).toBe('superseded');
	});
});

describe('a change of settled figures (U9)', () => {
	const restated = rowsOf('2013-05-06', '2013-07-15', { '2013-05-06': 33, '2013-07-08': 22 });

	beforeEach(() => {
		folder.figures('2013-07-22.csv', restated);
	});

	test('is held for a person, naming what was and what would be', async () => {
		const record = await newest();
		expect(record).toMatchObject({ state: 'held', versions: 1 });
		expect(record.effect).toEqual({ added: 1, late: 1, restated: 1, kept: 0 });
		expect(record.problems).toHaveLength(1);
		expect(record.problems[0]).toMatchObject({ code: 'restatement', severity: 'query' });
		expect(record.problems[0]?.message).toMatch(
			/6 May 2013: was published as 20 of 100 and would become 33 of 100/
		);
		expect(await inForce('2013-07-15')).toEqual([]);
	});

	test('is released by a line with its reason', async () => {
		await folder.gate.look();
		folder.list('figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,Found in the audit,,');
		folder.now += 3_600_000 * 3;
		expect(await newest()).toMatchObject({
			state: 'published',
			reason: 'Found in the audit',
			by: 'Analyst',
			receivedAt: '2013-07-22T09:00:00+01:00',
			versions: 2
		});
		expect(await inForce('2013-05-06')).toEqual([[33, 100]]);
		expect(folder.gate.state.records.map(({ state }) => state)).toEqual([
			'published',
			'superseded',
			'published'
		]);
		expect((await folder.gate.look()).versions).toHaveLength(2);
	});

	test('begins with the fourth later week and not before', async () => {
		// With the week of 15 July in force, four later weeks follow the week of 17 June, three the next.
		folder.figures('2013-07-22.csv', rowsOf('2013-06-17', '2013-07-15', { '2013-06-17': 1 }), 30);
		expect((await newest()).effect).toMatchObject({ late: 0, restated: 1 });
		folder.figures('2013-07-22.csv', rowsOf('2013-06-24', '2013-07-15', { '2013-06-24': 1 }), 20);
		expect((await newest()).effect).toMatchObject({ late: 1, restated: 0 });
	});
});

describe('figures in force that a file lacks', () => {
	test('hold it for a person, and are named and kept (U10)', async () => {
		const rows = rowsOf('2013-06-24', '2013-07-15').filter((row) => !row.startsWith('2013-07-01'));
		folder.figures('2013-07-22.csv', rows);
		const record = await newest();
		expect(record).toMatchObject({ state: 'held', versions: 1, effect: { kept: 1 } });
		expect(record.problems[0]).toMatchObject({ code: 'coverage_drop', severity: 'query' });

		folder.list('figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,As it is,,');
		expect(await newest()).toMatchObject({ state: 'published', versions: 2 });
		expect(await inForce('2013-07-01')).toEqual([[20, 100]]);
	});

	test('do not hold it where it begins after them, or speaks of another indicator', async () => {
		folder.figures('2013-07-22.csv', [
			...rowsOf('2013-07-15', '2013-07-15'),
			'2013-06-24,contacts,referral-and-assessment,300,'
		]);
		expect(await newest()).toMatchObject({ state: 'published', effect: { added: 2, kept: 0 } });
	});
});

describe('bytes that are in force already', () => {
	test('under another name are known and bring no version (U10)', async () => {
		folder.figures('copy.csv', rowsOf('2013-04-15', '2013-07-08'));
		expect(await newest()).toMatchObject({ state: 'known', versions: 1 });
		expect((await folder.gate.look()).records).toHaveLength(2);
	});

	test('but older than what followed them are held', async () => {
		folder.figures('2013-07-22.csv', rowsOf('2013-07-08', '2013-07-15', { '2013-07-08': 25 }));
		await folder.gate.look();
		folder.figures('2013-07-15 again.csv', rowsOf('2013-04-15', '2013-07-08'));
		expect(await newest()).toMatchObject({ state: 'held', versions: 2 });
		expect(await inForce('2013-07-08')).toEqual([[25, 100]]);
	});
});

describe('a line of the publish list', () => {
	beforeEach(() => {
		folder.figures('2013-07-22.csv', rowsOf('2013-07-15', '2013-07-15'));
	});

	const problemCodes = async () =>
		(await folder.gate.look()).problems.map((problem) => problem.code);

	test('earlier than the figures in force is a problem, and its file is not published', async () => {
		folder.list('figures/2013-07-22.csv,2013-07-20T09:00:00+01:00,Analyst,Weekly,,');
		expect(await problemCodes()).toEqual(['too_early']);
		expect(folder.gate.state.problems[0]).toMatchObject({ line: 2, column: 'file' });
		expect(folder.gate.state.versions).toHaveLength(1);
	});

	test('that names other bytes is a problem, and its file is not published', async () => {
		const wrong = '0'.repeat(64);
		folder.list(`figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,Weekly,${wrong},`);
		expect(await problemCodes()).toEqual(['other_bytes']);
		expect(folder.gate.state.versions).toHaveLength(1);
	});

	test('that names its bytes publishes them', async () => {
		const right = sha256('figures/2013-07-22.csv');
		folder.list(`figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,Weekly,${right},yes`);
		expect(await problemCodes()).toEqual([]);
		expect(await newest()).toMatchObject({ state: 'published', isSample: true, versions: 2 });
	});

	test('without a file is a problem, and the others are followed', async () => {
		folder.list(
			'figures/nowhere.csv,2013-07-22T08:00:00+01:00,Analyst,Weekly,,',
			'figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,Weekly,,'
		);
		expect(await problemCodes()).toEqual(['file_missing']);
		expect(folder.gate.state.versions).toHaveLength(2);
	});

	test('does not let errors through', async () => {
		folder.figures('2013-07-22.csv', ['2013-07-15,re-referrals,referral-and-assessment,x,100'], 30);
		folder.list('figures/2013-07-22.csv,2013-07-22T09:00:00+01:00,Analyst,It is right,,');
		expect(await newest()).toMatchObject({ state: 'refused', versions: 1 });
		expect((await folder.gate.look()).records).toHaveLength(2);
	});
});
