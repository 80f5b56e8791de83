import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedAside } from '$lib/server/store/check-aside';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

function filled(): string {
	const path = join(folder, 'data.sqlite');
	const database = new DatabaseSync(path);
	database.exec('create table figure (id integer primary key, body text)');
	const insert = database.prepare('insert into figure (body) values (?)');
	for (let id = 0; id < 2000; id += 1) insert.run('a'.repeat(60));
	database.close();
	return path;
}

test('a whole file is found whole', async () => {
	expect(await checkedAside(filled())).toBe('ok');
});

test('a file with a page torn out of it is found broken, or cannot be read', async () => {
	const path = filled();
	const bytes = readFileSync(path);
	bytes.fill(0xff, 8192, 12_288);
	writeFileSync(path, bytes);
	const found = await checkedAside(path).catch((error: unknown) => String(error));
	expect(found).not.toBe('ok');
});
