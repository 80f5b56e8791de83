import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AMOUNTS, report } from './amounts';
import { press, upload } from './browser-hand';
import { keptIn } from './kept';
import { bigFile, writeManyTeams } from './many-teams';
import { randomFrom } from './mutations';
import { serve, type Served } from './served';
import { wholeIn, type Whole } from './wholeness';

const READY_SECONDS = 5;
const random = randomFrom(5);

let place: string;
let file: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-killed-'));
	file = join(place, 'store', 'data.sqlite');
	writeManyTeams(join(place, 'data'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

/** What a deed was acknowledged as: the number of the file that was published, or that one was undone. */
type Acknowledged = number | 'undone' | null;

async function importOne({ address }: Served, number: number): Promise<Acknowledged> {
	const sent = await upload(address, 'figures', `${String(number)}.csv`, bigFile(number));
	const { status } = await press(address, sent.extract ?? '', 'publish');
	return status === 303 ? number : null;
}

async function undoLast({ address }: Served): Promise<Acknowledged> {
	const last = keptIn(file).findLast(
		({ state, path }) => state === 'published' && path.endsWith('.csv')
	);
	const { status } = await press(address, last?.id ?? '', 'undo');
	return status === 303 ? 'undone' : null;
}

/** Does one deed and kills the server at some moment of it; how long the server took to be ready is kept. */
async function killedAmid(number: number, isUndo: boolean, times: Times): Promise<Acknowledged> {
	const began = performance.now();
	const site = await serve(join(place, 'data'), join(place, 'store'));
	const ready = performance.now();
	times.start = Math.max(times.start, ready - began);
	const deed = (isUndo ? undoLast(site) : importOne(site, number)).catch(() => null);
	const usual = isUndo ? times.undo : times.import;
	// The first of each is let through: it tells how long one takes.
	if (usual === 0) times[isUndo ? 'undo' : 'import'] = await sinceThen(deed, ready);
	else await setTimeout(random() * 1.3 * usual);
	await site.stop('SIGKILL');
	return deed;
}

async function sinceThen(deed: Promise<unknown>, began: number): Promise<number> {
	await deed;
	return performance.now() - began;
}

interface Times {
	start: number;
	import: number;
	undo: number;
}

test('killed at any moment of an import or an undo it is whole, sound and ready in 5 s (R5)', async () => {
	const tally = { before: 0, after: 0, acknowledged: 0 };
	const times: Times = { start: 0, import: 0, undo: 0 };
	let before: Whole = { version: 0, mark: null };
	for (let number = 1; number <= AMOUNTS.kills; number += 1) {
		// Now and then a new store: fifty restatements of every figure are no history that a council has.
		if (number % 10 === 0) {
			rmSync(join(place, 'store'), { recursive: true, force: true });
			before = { version: 0, mark: null };
		}
		const isUndo = number % 3 === 0 && before.version > 1;
		const acknowledged = await killedAmid(number, isUndo, times);
		const after = await wholeIn(file);
		const isSame = after.version === before.version && after.mark === before.mark;
		expect(isSame || after.version === before.version + 1).toBe(true);
		if (acknowledged !== null) expect(isSame).toBe(false);
		if (typeof acknowledged === 'number') expect(after.mark).toBe(acknowledged);
		if (acknowledged !== null) tally.acknowledged += 1;
		tally[isSame ? 'before' : 'after'] += 1;
		before = after;
	}
	expect(times.start / 1000).toBeLessThan(READY_SECONDS);
	expect(Math.min(tally.before, tally.after)).toBeGreaterThan(AMOUNTS.kills / 20);
	report(
		`R5 killed ${String(AMOUNTS.kills)} times: ${String(tally.before)} left the version before, ${String(tally.after)} the next one whole, ${String(tally.acknowledged)} acknowledged and all kept; ready again in ${(times.start / 1000).toFixed(1)} s at most`
	);
});

test('a backup that is killed leaves none, or a whole one (R5)', async () => {
	let whole = 0;
	for (let number = 0; number < AMOUNTS.kills / 5; number += 1) {
		const copy = join(place, `copy-${String(number)}.sqlite`);
		const backup = spawn(process.execPath, ['bin/backup.js', copy], {
			stdio: 'ignore',
			env: {
				...process.env,
				PLUMBLINE_DATA: join(place, 'data'),
				PLUMBLINE_STORE: join(place, 'store')
			}
		});
		const ended = new Promise((resolve) => backup.once('exit', resolve));
		await setTimeout(random() * 400);
		backup.kill('SIGKILL');
		await ended;
		if (!existsSync(copy)) continue;
		whole += 1;
		expect(await wholeIn(copy)).toEqual(await wholeIn(file));
		rmSync(copy);
	}
	report(
		`R5 backups killed: ${String(AMOUNTS.kills / 5)}, ${String(whole)} of them were whole by then`
	);
});
