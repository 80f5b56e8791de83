import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from './amounts';
import { upload } from './browser-hand';
import { keptIn, reading } from './kept';
import { writeManyTeams } from './many-teams';
import { serve } from './served';

const TEAMS = 24;
const WEEKS = 1250;
const IN_FORCE = 1_000_000;
const ROWS = 400_000;
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;

let place: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-large-'));
	writeManyTeams(join(place, 'data'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

const mondayOf = (week: number) =>
	new Date(Date.UTC(2000, 0, 3 + 7 * week)).toISOString().slice(0, 10);

/** Adds as many percentages to the catalogue as hold a million figures; their names. */
function withManyIndicators(): readonly string[] {
	const file = join(place, 'data', 'indicators.csv');
	const text = readFileSync(file, 'utf8').trimEnd();
	const like = text.split('\n').find((line) => line.startsWith('assessments-in-45-days')) ?? '';
	const names = Array.from(
		{ length: Math.ceil(IN_FORCE / WEEKS / TEAMS) },
		(_, index) => `large-${String(index + 1)}`
	);
	const rows = names.map((name) => [name, name, name, ...like.split(',').slice(3)].join(','));
	writeFileSync(file, [text, ...rows, ''].join('\n'));
	return names;
}

/** Puts a history in force that was published long ago: straight into the store, of which the server then makes its own. */
function fill(names: readonly string[]): number {
	const database = new DatabaseSync(join(place, 'store', 'data.sqlite'));
	database.exec(`begin; insert into extract
		(id, kind, path, sha256, received_at, by_whom, reason, state, is_sample, catalogue_sha256,
		 rows_read, rows_ready, rows_in_error, rows_blank, added, late, restated, kept, ordinal, bytes)
		values ('first', 'figures', 'figures/first.csv', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
		 '2020-01-01T08:00:00Z', 'Analyst', '', 'published', 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 1, x'');
		insert into arrival values (1, 'first');
		insert into version values (1, null, 'first', '2020-01-01T08:00:00Z', 'a');
		insert into live values (1, 1)`);
	const insert = database.prepare('insert into figure values (?, ?, ?, ?, 100, 1, null)');
	let count = 0;
	for (const name of names)
		for (let week = 0; week < WEEKS && count < IN_FORCE; week += 1)
			for (let team = 1; team <= TEAMS; team += 1) {
				insert.run(name, mondayOf(week), `team-${String(team)}`, week % 50);
				count += 1;
			}
	database.exec('commit');
	database.close();
	return count;
}

/** Rows that restate every third figure of the first indicators. */
function largeFile(names: readonly string[]): Uint8Array {
	const rows = ['period_start,indicator,team,numerator,denominator'];
	for (const name of names)
		for (let week = 0; week < WEEKS && rows.length <= ROWS; week += 1)
			for (let team = 1; team <= TEAMS && rows.length <= ROWS; team += 1)
				rows.push(
					`${mondayOf(week)},${name},team-${String(team)},${String((week % 50) + (team % 3 === 0 ? 1 : 0))},100`
				);
	return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

test('400,000 rows are judged against a million figures in force within a minute and a gigabyte', async () => {
	const names = withManyIndicators();
	const first = await serve(join(place, 'data'), join(place, 'store'));
	await first.stop();
	const inForce = fill(names);
	const site = await serve(join(place, 'data'), join(place, 'store'));
	try {
		const base = site.memory().now;
		const bytes = largeFile(names);
		const began = performance.now();
		const { status, extract } = await upload(site.address, 'figures', 'large.csv', bytes);
		const seconds = (performance.now() - began) / 1000;
		const { most } = site.memory();
		report(
			`400,000 rows (${(bytes.length / 1e6).toFixed(0)} MB) judged against ${String(inForce)} figures in force: ${seconds.toFixed(1)} s, ${most.toFixed(0)} MB at most (${base.toFixed(0)} before)`
		);
		expect(status).toBe(303);
		const store = join(place, 'store', 'data.sqlite');
		const kept = keptIn(store).find(({ id }) => id === extract);
		expect([kept?.state, kept?.counts]).toEqual(['held', '400000=400000+0+0']);
		const changed = reading(store, (database) =>
			database.prepare('select late + restated as changed from extract where id = ?').get(extract)
		);
		expect(changed?.['changed']).toBe(Math.floor(ROWS / 3));
		expect(seconds).toBeLessThan(MOST_SECONDS);
		expect(most).toBeLessThan(MOST_MEGABYTES);
	} finally {
		await site.stop();
	}
});
