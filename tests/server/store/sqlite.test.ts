import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '$lib/server/store/sqlite';
import { numberOf, numberOrNull, textOf, textOrNull, type Store } from '$lib/server/store/store';

let folder: string;
let store: Store;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
	store = openSqlite(join(folder, 'below', 'store.sqlite'));
});
afterEach(() => {
	store.close();
	rmSync(folder, { recursive: true });
});

const insert = `insert into target (indicator, unit, from_day, target, tolerance, from_version)
	values (?, ?, ?, ?, ?, ?)`;
const target = (indicator: string, at = 85) => [indicator, '', '2012-04-02', at, 5, 1] as const;
const indicators = async () =>
	(await store.read('select indicator from target order by indicator')).map((row) =>
		textOf(row, 'indicator')
	);

describe('the store', () => {
	test('writes every row of every statement', async () => {
		await store.write(
			{ sql: insert, rows: [target('a'), target('b')] },
			{ sql: insert, rows: [target('c')] }
		);
		expect(await indicators()).toEqual(['a', 'b', 'c']);
	});

	test('writes nothing at all where one row fails', async () => {
		await store.write({ sql: insert, rows: [target('a')] });
		const twice = { sql: insert, rows: [target('b'), target('c'), target('a')] };
		await expect(store.write(twice)).rejects.toThrow(/UNIQUE/);
		expect(await indicators()).toEqual(['a']);
	});

	test('writes nothing at all where a later statement fails, is no SQL, or its rows break off', async () => {
		const first = { sql: insert, rows: [target('b')] };
		function* brokenOff() {
			yield target('c');
			throw new Error('the disk is gone');
		}
		await expect(store.write(first, { sql: 'insert into nowhere values (1)' })).rejects.toThrow();
		await expect(store.write(first, { sql: insert, rows: brokenOff() })).rejects.toThrow(/gone/);
		expect(await indicators()).toEqual([]);
		await store.write(first);
		expect(await indicators()).toEqual(['b']);
	});

	test('refuses a version whose extract it does not know', async () => {
		const version = `insert into version (id, parent, extract, published_at, hash) values (1, null, 'x', '', '')`;
		await expect(store.write({ sql: version })).rejects.toThrow(/FOREIGN KEY/);
	});

	test('does nothing for a statement without rows, and once what has no parameters', async () => {
		await store.write({ sql: insert, rows: [] });
		expect(await indicators()).toEqual([]);
		await store.write({ sql: insert, rows: [target('a')] }, { sql: 'delete from target' });
		expect(await indicators()).toEqual([]);
	});

	test('gives back what was put in: decimals, bytes, nothing, and letters of any kind', async () => {
		await store.write({ sql: insert, rows: [target('ünïcode “x”\n', 33.3)] });
		const bytes = new Uint8Array([0, 255, 13, 10]);
		await store.write({
			sql: `insert into catalogue (file, bytes, in_force_from, from_version) values (?, ?, ?, ?)`,
			rows: [['units.csv', bytes, '2013', 0]]
		});
		const [row = {}] = await store.read('select * from target');
		expect(textOf(row, 'indicator')).toBe('ünïcode “x”\n');
		expect(numberOf(row, 'target')).toBe(33.3);
		expect(numberOrNull(row, 'to_version')).toBeNull();
		expect(textOrNull(row, 'to_version')).toBeNull();
		expect(() => numberOf(row, 'to_version')).toThrow();
		const [kept = {}] = await store.read('select bytes from catalogue');
		expect(kept['bytes']).toEqual(bytes);
	});

	test('is there again when it is opened again', async () => {
		await store.write({ sql: insert, rows: [target('a')] });
		store.close();
		store = openSqlite(join(folder, 'below', 'store.sqlite'));
		expect(await indicators()).toEqual(['a']);
	});
});
