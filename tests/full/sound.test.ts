import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examined } from '$lib/server/gate/examination';
import { openSqlite } from '$lib/server/store/sqlite';
import { AMOUNTS, report } from './amounts';
import { press, upload } from './browser-hand';
import { reading } from './kept';
import { bigFile, writeManyTeams } from './many-teams';
import { randomFrom } from './mutations';
import { serve } from './served';
import { command } from './worker';
import { wholeIn } from './wholeness';

let place: string;
let environment: { readonly PLUMBLINE_DATA: string; readonly PLUMBLINE_STORE: string };
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-sound-'));
	writeManyTeams(join(place, 'data'));
	environment = { PLUMBLINE_DATA: join(place, 'data'), PLUMBLINE_STORE: join(place, 'store') };
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

test('a backup taken while files come in is whole, and is restored by one command (R10)', async () => {
	const site = await serve(environment.PLUMBLINE_DATA, environment.PLUMBLINE_STORE);
	const copies: string[] = [];
	try {
		const backups = async () => {
			for (let number = 1; number <= AMOUNTS.backups; number += 1) {
				const copy = join(place, `copy-${String(number)}.sqlite`);
				expect(await command('backup', [copy], environment)).toMatchObject({ code: 0 });
				copies.push(copy);
			}
		};
		const backingUp = backups();
		let mark = 0;
		while (copies.length < AMOUNTS.backups) {
			mark += 1;
			const sent = await upload(site.address, 'figures', `${String(mark)}.csv`, bigFile(mark));
			expect((await press(site.address, sent.extract ?? '', 'publish')).status).toBe(303);
		}
		await backingUp;
	} finally {
		await site.stop();
	}
	for (const copy of copies) {
		const expected = await wholeIn(copy);
		const restored = { ...environment, PLUMBLINE_STORE: join(place, 'restored') };
		expect(await command('restore', [copy], restored)).toMatchObject({ code: 0 });
		expect(await wholeIn(join(place, 'restored', 'data.sqlite'))).toEqual(expected);
	}
	report(`R10 ${String(copies.length)} backups while files came in: each whole, and restored`);
});

/** Where in the file a table's cells lie: the pages of its leaves, without their heads. */
function placesOf(file: string, table: string): readonly (readonly [from: number, to: number])[] {
	return reading(file, (database) =>
		database
			.prepare(`select pageno, pgoffset, pgsize, pagetype, unused from dbstat where name = ?`)
			.all(table)
			.map((row) => {
				const [start, size] = [Number(row['pgoffset']), Number(row['pgsize'])];
				// A page's cells stand at its end, what is unused before them; an overflow page is all of a cell.
				const from = row['pagetype'] === 'overflow' ? 4 : Number(row['unused']) + 200;
				return [start + from, start + size] as const;
			})
	);
}

test('one byte that is flipped in figures or originals is found at start (R9)', async () => {
	const source = join(environment.PLUMBLINE_STORE, 'data.sqlite');
	const packed = join(place, 'packed.sqlite');
	const database = new DatabaseSync(source);
	database.exec(`vacuum into '${packed}'`);
	database.close();
	const random = randomFrom(9);
	const flipped = join(place, 'flipped.sqlite');
	const whole = readFileSync(packed);
	for (let time = 0; time < AMOUNTS.flips; time += 1) {
		const table = time % 2 === 0 ? 'figure' : 'extract';
		const places = placesOf(packed, table).filter(([from, to]) => from < to);
		const [from, to] = places[Math.floor(random() * places.length)] ?? [0, 0];
		const at = from + Math.floor(random() * (to - from));
		const bytes = Buffer.from(whole);
		bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
		writeFileSync(flipped, bytes);
		expect(await isFound(flipped), `byte ${String(at)} of ${table}`).toBe(true);
	}
	copyFileSync(packed, flipped);
	expect(await isFound(flipped)).toBe(false);
	report(`R9 ${String(AMOUNTS.flips)} flipped bytes: all found`);
});

async function isFound(file: string): Promise<boolean> {
	try {
		const store = openSqlite(file);
		try {
			return (await examined(store)).problems.length > 0;
		} finally {
			store.close();
		}
	} catch {
		return true;
	}
}

test('a server on a store with a changed figure says so, shows the version before, and publishes nothing (R9)', async () => {
	const file = join(environment.PLUMBLINE_STORE, 'data.sqlite');
	const database = new DatabaseSync(file);
	const version = Number(database.prepare('select version from live').get()?.['version']);
	const one = `from_version = ${String(version)} and period = '2010-01-04' and unit = 'team-3'`;
	database.exec(`update figure set numerator = 99 where ${one}`);
	database.close();
	const site = await serve(environment.PLUMBLINE_DATA, environment.PLUMBLINE_STORE);
	try {
		const ready = await fetch(`${site.address}/readyz`);
		expect([ready.status, (await ready.text()).includes('damaged')]).toEqual([503, true]);
		const html = await (await fetch(`${site.address}/extracts`)).text();
		expect(html).toContain(`version ${String(version)}`);
		expect(html).toContain('have changed in the store');
		const sent = await upload(site.address, 'figures', 'next.csv', bigFile(900));
		expect([sent.status, sent.body.includes('damaged')]).toEqual([400, true]);
		expect((await fetch(`${site.address}/`)).status).toBe(200);
	} finally {
		await site.stop();
	}
});
