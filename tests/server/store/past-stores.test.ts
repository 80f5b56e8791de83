import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { Gate } from '$lib/server/gate/gate';
import { openSqlite } from '$lib/server/store/sqlite';
import { dataFolder, type DataFolder } from '../data-folder';

const STORES = 'tests/fixtures/stores';
const WORD = { by: 'Analyst', reason: 'Because' };

let folder: DataFolder;
let place: string;
beforeEach(() => {
	folder = dataFolder();
	place = mkdtempSync(join(tmpdir(), 'plumbline-past-'));
});
afterEach(() => {
	folder.remove();
	rmSync(place, { recursive: true, force: true });
});

/** A store as a past version of the program made it. */
function made(name: string): string {
	const file = join(place, 'data.sqlite');
	const database = new DatabaseSync(file);
	database.exec(readFileSync(join(STORES, name), 'utf8'));
	database.close();
	return file;
}

describe.each(readdirSync(STORES))('a store of the past: %s', (name) => {
	test('is opened, shows what it held, and takes what comes', async () => {
		const store = openSqlite(made(name));
		const gate = new Gate(folder.path, store, { now: () => folder.now });
		const before = await gate.look();
		expect(before).toMatchObject({ problems: [], isDamaged: false });
		expect(before.versions.map(({ id }) => id)).toEqual([1, 2]);
		expect(before.records.map(({ path }) => path)).toEqual(['figures/one.csv', 'figures/two.csv']);
		const text =
			'period_start,indicator,team,numerator,denominator\n2013-07-08,re-referrals,referral-and-assessment,12,100\n';
		const bytes = new TextEncoder().encode(text);
		const sent = { kind: 'figures', name: 'three.csv', bytes, by: 'Analyst' } as const;
		const received = await gate.inTurn((turn) => receive(turn, sent));
		const id = received.kind === 'done' ? received.extract : '';
		expect(await gate.inTurn((turn) => publish(turn, id, WORD))).toMatchObject({ version: 3 });
		expect(await gate.inTurn((turn) => undo(turn, 'two', WORD))).toMatchObject({ version: 4 });
		const live = await store.read('select numerator from figure where to_version is null');
		expect(live.map((row) => row['numerator'])).toEqual([10]);
		store.close();
	});

	test('is watched from its first start on: a byte that changes later is found', async () => {
		const store = openSqlite(made(name));
		await new Gate(folder.path, store, { now: () => folder.now }).look();
		await store.write({ sql: 'update figure set numerator = 12 where from_version = 2' });
		const next = await new Gate(folder.path, store, { now: () => folder.now }).look();
		expect([next.isDamaged, next.versions.map(({ id }) => id)]).toEqual([true, [1]]);
		store.close();
	});
});
