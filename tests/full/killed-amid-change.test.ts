import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examined } from '$lib/server/gate/examination';
import { SCHEMA } from '$lib/server/store/schema';
import { openSqlite } from '$lib/server/store/sqlite';
import { AMOUNTS, report } from './amounts';
import { reading } from './kept';
import { randomFrom } from './mutations';
import { writeSampleCouncil } from './sample-council';
import { serve, started } from './served';

const STORES = 'tests/fixtures/stores';
const WEEKS = 600;
const READY_SECONDS = 5;
const KILLS = Math.ceil(AMOUNTS.kills / 3 / readdirSync(STORES).length);
const random = randomFrom(11);
/** What stores of every past have, and must have afterwards. */
const TABLES = [
	'extract',
	'version',
	'live',
	'figure',
	'target',
	'comparator',
	'catalogue',
	'problem'
];

let place: string;
let file: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-change-'));
	file = join(place, 'store', 'data.sqlite');
	writeSampleCouncil(join(place, 'data'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

const firstCells = (name: string) =>
	readFileSync(join('data', name), 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(',')[0] ?? '');

/** A store as a past version of the program left it, with some years of figures in it. */
function madePast(name: string): string {
	const past = join(place, `${name}.sqlite`);
	const database = new DatabaseSync(past);
	database.exec(readFileSync(join(STORES, name), 'utf8'));
	database.exec('begin');
	const insert = database.prepare('insert into figure values (?, ?, ?, ?, ?, 1, null)');
	for (const indicator of firstCells('indicators.csv').slice(0, 10))
		for (const unit of firstCells('units.csv').slice(0, 8))
			for (let week = 0; week < WEEKS; week += 1) {
				const monday = new Date(Date.UTC(2000, 0, 3 + 7 * week)).toISOString().slice(0, 10);
				insert.run(indicator, monday, unit, week % 50, 100);
			}
	database.exec('commit');
	database.close();
	return past;
}

/** Everything that the past had, as one hash; fails where the file is not whole. */
function heldIn(at: string) {
	return reading(at, (database) => {
		expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
		const hash = createHash('sha256');
		for (const table of TABLES.filter((each) => each !== 'catalogue'))
			for (const row of database.prepare(`select * from ${table}`).iterate())
				hash.update(JSON.stringify(Object.values(row)));
		const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).all();
		const names = tables.map((row) => String(row['name']));
		const seals = names.includes('version_seal')
			? Number(database.prepare('select count(*) as seals from version_seal').get()?.['seals'])
			: 0;
		return { hash: hash.digest('hex'), tables: names.length, seals };
	});
}

/** Starts the server on the store and kills it at some moment of the change. */
async function killedAmid(usual: number, isEarly: boolean): Promise<void> {
	const server = started(join(place, 'data'), join(place, 'store'));
	const ended = new Promise((resolve) => server.once('exit', resolve));
	// The tables are made within some milliseconds, right after the store is opened; the seals take longer.
	while (!existsSync(`${file}-wal`) && server.exitCode === null) await setTimeout(1);
	await setTimeout(random() * (isEarly ? 40 : usual));
	server.kill('SIGKILL');
	await ended;
}

function freshCopy(past: string): void {
	rmSync(join(place, 'store'), { recursive: true, force: true });
	mkdirSync(join(place, 'store'));
	copyFileSync(past, file);
}

/** Opens the store with the server; how many milliseconds until it was ready, and until every version was sealed. */
async function opened(): Promise<{ ready: number; sealed: number }> {
	const began = performance.now();
	const site = await serve(join(place, 'data'), join(place, 'store'));
	try {
		const status = async () => (await fetch(`${site.address}/readyz`)).status;
		await expect.poll(status, { timeout: 10_000, interval: 50 }).toBe(200);
		const ready = performance.now() - began;
		await expect
			.poll(() => heldIn(file).seals, { timeout: 20_000, interval: 100 })
			.toBeGreaterThan(2);
		expect(site.said()).toBe('');
		return { ready, sealed: performance.now() - began };
	} finally {
		await site.stop();
	}
}

describe.each(readdirSync(STORES))('a store of the past, %s', (name) => {
	test('whose change is killed at any moment is whole, loses nothing and is ready in 5 s (R5)', async () => {
		const past = madePast(name);
		const before = heldIn(past);
		freshCopy(past);
		const { sealed } = await opened();
		const whole = heldIn(file);
		const tally = { before: 0, amid: 0, after: 0 };
		let slowest = 0;
		for (let number = 0; number < KILLS; number += 1) {
			freshCopy(past);
			await killedAmid(sealed, number % 2 === 0);
			const killed = heldIn(file);
			expect(killed.hash).toBe(before.hash);
			const stage = killed.tables === before.tables ? 'before' : 'amid';
			tally[killed.seals === whole.seals ? 'after' : stage] += 1;
			slowest = Math.max(slowest, (await opened()).ready);
			const after = heldIn(file);
			expect(after).toEqual(whole);
			const store = openSqlite(file);
			expect((await examined(store)).problems).toEqual([]);
			store.close();
		}
		expect(SCHEMA.filter((each) => each.startsWith('create table'))).toHaveLength(whole.tables);
		expect(tally.amid).toBeGreaterThan(0);
		expect(slowest / 1000).toBeLessThan(READY_SECONDS);
		report(
			`R5 killed ${String(KILLS)} times while ${name} was brought to the present schema: ${String(tally.before)} before, ${String(tally.amid)} amid, ${String(tally.after)} after it; nothing lost, ready in ${(slowest / 1000).toFixed(1)} s at most`
		);
	});
});
