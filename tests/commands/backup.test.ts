import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '$lib/server/store/sqlite';
import { textOf, type Store } from '$lib/server/store/store';

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plumbline-backup-'));
	store = openSqlite(join(folder, 'data.sqlite'));
	await write('first');
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

function run(command: 'backup' | 'restore', ...words: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${command}.js`, ...words], {
		env: { ...process.env, PLUMBLINE_STORE: folder, PLUMBLINE_DATA: 'data' },
		encoding: 'utf8'
	});
	return { status, said: `${stdout}${stderr}` };
}

const write = (id: string) =>
	store.write({
		sql: `insert into action_record (id, action, body, at, by_whom) values (?, 'a', '{}', '', '')`,
		rows: [[id]]
	});

async function ids(of: Store) {
	const rows = await of.read('select id from action_record order by id');
	return rows.map((row) => textOf(row, 'id'));
}

describe('a backup', () => {
	test('is made while the store is in use, and put back when it is not: what was there is kept', async () => {
		const copy = join(folder, 'copy.sqlite');
		expect(run('backup', copy).status).toBe(0);
		await write('second');
		expect(run('restore', copy)).toMatchObject({ status: 1 });
		expect(await ids(store)).toEqual(['first', 'second']);
		store.close();
		expect(run('restore', copy)).toMatchObject({ status: 0 });
		const restored = openSqlite(join(folder, 'data.sqlite'));
		expect(await ids(restored)).toEqual(['first']);
		restored.close();
		const kept = readdirSync(folder).find((name) => name.includes('.before-'));
		const before = openSqlite(join(folder, kept ?? ''));
		expect(await ids(before)).toEqual(['first', 'second']);
		before.close();
	});

	test('is never written over another file', () => {
		const there = join(folder, 'there.txt');
		writeFileSync(there, 'something');
		expect(run('backup', there)).toMatchObject({ status: 1 });
		expect(run('backup')).toMatchObject({ status: 64 });
		store.close();
	});

	test('is refused where it is no store of ours', () => {
		const bad = join(folder, 'bad.sqlite');
		writeFileSync(bad, 'not a database at all, but long enough to be looked at as one');
		const { status, said } = run('restore', bad);
		expect(status).toBe(1);
		expect(said).toContain('no store of Plumbline');
		expect(run('restore', join(folder, 'absent.sqlite')).said).toContain('There is no');
		store.close();
	});
});
