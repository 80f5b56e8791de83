import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { Gate } from '$lib/server/gate/gate';
import { openSqlite } from '$lib/server/store/sqlite';
import type { Store } from '$lib/server/store/store';

const HEAD = 'period_start,indicator,team,numerator,denominator';
const WORD = { by: 'Analyst', reason: 'Because' };

let folder: string;
let stores: Store[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plumbline-beside-'));
	for (const name of readdirSync('data').filter((each) => each.endsWith('.csv')))
		cpSync(join('data', name), join(folder, name));
	mkdirSync(join(folder, 'extracts', 'figures'), { recursive: true });
	mkdirSync(join(folder, 'store'));
	stores = [];
});
afterEach(() => {
	for (const store of stores) store.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A gate as another program has it, before the same store. */
async function gate(): Promise<Gate> {
	const store = openSqlite(join(folder, 'store', 'data.sqlite'));
	stores.push(store);
	const one = new Gate(folder, store, { now: () => Date.parse('2013-07-22T07:40:00Z') });
	await one.look();
	return one;
}

async function send(one: Gate, name: string, numerator: number) {
	const row = `${name},re-referrals,referral-and-assessment,${String(numerator)},100`;
	const text = [HEAD, row, ''].join('\n');
	const bytes = new TextEncoder().encode(text);
	const sent = { kind: 'figures', name: `${name}.csv`, bytes, by: 'Analyst' } as const;
	const answer = await one.inTurn((turn) => receive(turn, sent));
	return answer.kind === 'done' ? answer.extract : '';
}

test('two programs that publish at once lose nothing: the second decides anew on what the first left', async () => {
	const [one, two] = [await gate(), await gate()];
	const ids = await Promise.all([send(one, '2013-07-08', 20), send(two, '2013-07-15', 30)]);
	const done = await Promise.all([
		one.inTurn((turn) => publish(turn, ids[0], WORD)),
		two.inTurn((turn) => publish(turn, ids[1], WORD))
	]);
	expect(done.map(({ kind }) => kind)).toEqual(['done', 'done']);
	await one.look();
	expect(one.state.versions.map(({ id }) => id)).toEqual([1, 2]);
	expect(one.state.records.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
	const figures = await stores[0]?.read('select period from figure where to_version is null');
	expect(figures).toHaveLength(2);
});

test('one extract that two programs publish at once makes one version', async () => {
	const [one, two] = [await gate(), await gate()];
	const id = await send(one, '2013-07-08', 20);
	await Promise.all([one, two].map((each) => each.inTurn((turn) => publish(turn, id, WORD))));
	await two.look();
	expect(two.state.versions).toHaveLength(1);
});

test('a store that was taken away is told as that, and serves again once it is back', async () => {
	const one = await gate();
	const id = await send(one, '2013-07-08', 20);
	renameSync(join(folder, 'store'), join(folder, 'elsewhere'));
	const away = await one.inTurn((turn) => publish(turn, id, WORD));
	expect(away).toMatchObject({ kind: 'stopped' });
	expect(away.kind === 'stopped' ? away.message : '').toContain('is not there any more');
	await expect(one.look()).rejects.toThrow('is not there any more');
	expect(one.state.versions).toEqual([]);
	renameSync(join(folder, 'elsewhere'), join(folder, 'store'));
	expect(await one.inTurn((turn) => publish(turn, id, WORD))).toMatchObject({ kind: 'done' });
	expect(one.state.versions).toHaveLength(1);
});

test('a backup put in the place of the store is what is read from then on', async () => {
	const one = await gate();
	const before = join(folder, 'store', 'before.sqlite');
	await stores[0]?.read(`vacuum into '${before}'`);
	await one.inTurn(async (turn) => publish(turn, await keptOf(turn), WORD));
	expect(one.state.records).toHaveLength(1);
	for (const end of ['-wal', '-shm'])
		rmSync(join(folder, 'store', `data.sqlite${end}`), { force: true });
	renameSync(before, join(folder, 'store', 'data.sqlite'));
	expect((await one.look()).records).toHaveLength(0);
});

async function keptOf(turn: Parameters<typeof receive>[0]): Promise<string> {
	const bytes = new TextEncoder().encode(
		`${HEAD}\n2013-07-15,re-referrals,referral-and-assessment,5,9\n`
	);
	const answer = await receive(turn, { kind: 'figures', name: 'a.csv', bytes, by: 'A' });
	return answer.kind === 'done' ? answer.extract : '';
}
