import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { Gate } from '$lib/server/gate/gate';
import { addPassage, passagesAbout } from '$lib/server/meeting/records';
import { openPostgres } from '$lib/server/store/postgres';
import { openSqlite } from '$lib/server/store/sqlite';
import { numberOf, textOf, type Store } from '$lib/server/store/store';
import { report } from '../../full/amounts';
import { postgresPrograms, startPostgres, type Postgres } from './engines';

const hasPostgres = process.env['DATABASE_URL'] !== undefined || postgresPrograms() !== null;
let server: Postgres | null = null;
let folder: string;
let schemas = 0;

beforeAll(async () => {
	server = hasPostgres ? await startPostgres() : null;
	folder = mkdtempSync(join(tmpdir(), 'plumbline-contract-'));
	for (const name of readdirSync('data').filter((each) => each.endsWith('.csv'))) {
		cpSync(join('data', name), join(folder, name));
	}
	for (const kind of ['figures', 'targets', 'comparators'])
		mkdirSync(join(folder, 'extracts', kind), { recursive: true });
}, 60_000);
afterAll(async () => {
	if (process.env['PLUMBLINE_REPORT'] !== undefined) report(await reportLine());
	server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const freshSchema = () => {
	schemas += 1;
	return `contract_${String(process.pid)}_${String(schemas)}`;
};
const openFresh = {
	SQLite: () => Promise.resolve(openSqlite(':memory:')),
	PostgreSQL: () => openPostgres(server?.url ?? '', freshSchema())
} as const;

/** What every engine promises, and which of it each has kept in this run. */
const promised = new Set<string>();
const kept = { SQLite: new Set<string>(), PostgreSQL: new Set<string>() } as const;

/** How many promises were kept by both, or by one, and why not by the other. */
async function reportLine(): Promise<string> {
	const alike = [...promised].filter((each) => kept.SQLite.has(each) && kept.PostgreSQL.has(each));
	const broken = promised.size - alike.length;
	if (!hasPostgres)
		return `Engines: ${String(kept.SQLite.size)} of ${String(promised.size)} promises kept by SQLite; PostgreSQL was skipped, since there is none on this machine`;
	const store = await openFresh.PostgreSQL();
	const [row] = await store.read('show server_version');
	store.close();
	const [version = ''] = textOf(row ?? {}, 'server_version').split(' ');
	const rest = broken === 0 ? '' : `; ${String(broken)} are not`;
	return `Engines: ${String(alike.length)} promises kept by SQLite and PostgreSQL ${version} alike${rest}`;
}

const target = (indicator: string, at = 85) => [indicator, '', '2012-04-02', at, 5, 1] as const;
const INSERT = `insert into target (indicator, unit, from_day, target, tolerance, from_version)
	values (?, ?, ?, ?, ?, ?)`;

async function indicatorsIn(store: Store) {
	const rows = await store.read('select indicator from target order by indicator');
	return rows.map((row) => textOf(row, 'indicator'));
}

describe.each(['SQLite', 'PostgreSQL'] as const)('the store on %s', (engine) => {
	const name =
		engine === 'SQLite' || hasPostgres ? '' : ' (no PostgreSQL on this machine: skipped)';
	const on = (promise: string, isKept: () => Promise<void>) => {
		promised.add(promise);
		test.skipIf(name !== '')(`${promise}${name}`, async () => {
			await isKept();
			kept[engine].add(promise);
		});
	};

	on(`writes all of a batch or nothing`, async () => {
		const store = await openFresh[engine]();
		const many = Array.from({ length: 1203 }, (_, index) => target(`i${String(1000 + index)}`));
		await store.write({ sql: INSERT, rows: many });
		expect(await indicatorsIn(store)).toHaveLength(1203);
		const twice = { sql: INSERT, rows: [target('z1'), target('i1000')] };
		await expect(store.write(twice)).rejects.toThrow();
		await expect(
			store.write({ sql: INSERT, rows: [target('z2')] }, { sql: 'insert into nowhere values (1)' })
		).rejects.toThrow();
		expect(await indicatorsIn(store)).toHaveLength(1203);
		store.close();
	});

	on(`gives back what was put in: bytes, nulls, numbers, every character`, async () => {
		const store = await openFresh[engine]();
		const bytes = Uint8Array.from([0, 1, 254, 255]);
		await store.write({
			sql: 'insert into catalogue (file, bytes, in_force_from, from_version) values (?, ?, ?, ?)',
			rows: [['ü ☃ 𝒳 \' "', bytes, '2013-07-08', 7]]
		});
		const [row] = await store.read('select * from catalogue');
		expect(textOf(row ?? {}, 'file')).toBe('ü ☃ 𝒳 \' "');
		expect(numberOf(row ?? {}, 'from_version')).toBe(7);
		const kept = row?.['bytes'];
		expect(kept instanceof Uint8Array ? [...kept] : null).toEqual([...bytes]);
		await store.write({ sql: INSERT, rows: [target('a', 19.1), target('b', 0.1 + 0.2)] });
		const targets = await store.read('select target, to_version from target order by indicator');
		expect(targets.map((each) => each['target'])).toEqual([19.1, 0.1 + 0.2]);
		expect(targets.map((each) => each['to_version'])).toEqual([null, null]);
		store.close();
	});

	on(`gives the same as cells alone, in the order of the columns`, async () => {
		const store = await openFresh[engine]();
		const rows = Array.from({ length: 1203 }, (_, index) =>
			target(`i${String(1000 + index)}`, index / 7)
		);
		await store.write({ sql: INSERT, rows });
		const sql = `select target, indicator, to_version, from_version from target
			where from_version = ? and indicator >= ? order by indicator`;
		const cells = await store.readCells(sql, [1, 'i1003']);
		expect(cells).toEqual(rows.slice(3).map(([name, , , at]) => [at, name, null, 1]));
		const named = await store.read(sql, [1, 'i1003']);
		expect(cells).toEqual(
			named.map((row) => [row['target'], row['indicator'], row['to_version'], row['from_version']])
		);
		expect(await store.readCells(sql, [2, ''])).toEqual([]);
		expect(
			await store.readCells('select count(*), count(*), sum(from_version) from target')
		).toEqual([[1203, 1203, 1203]]);
		const bytes = Uint8Array.from([0, 1, 254, 255]);
		await store.write({
			sql: 'insert into catalogue (file, bytes, in_force_from, from_version) values (?, ?, ?, ?)',
			rows: [['a', bytes, '2013-07-08', 7]]
		});
		const [[cell] = []] = await store.readCells('select bytes from catalogue');
		expect(cell instanceof Uint8Array ? [...cell] : null).toEqual([...bytes]);
		store.close();
	});

	on(`refuses what it does not understand by a promise that fails`, async () => {
		const store = await openFresh[engine]();
		await expect(store.read('select missing from target')).rejects.toThrow(/missing/);
		await expect(store.readCells('select missing from target')).rejects.toThrow(/missing/);
		await expect(store.write({ sql: 'insert into missing values (1)' })).rejects.toThrow(/missing/);
		store.close();
	});

	on(`says that it stands, and finds nothing wrong with itself`, async () => {
		const store = await openFresh[engine]();
		await expect(store.standing()).resolves.toBeUndefined();
		expect(await store.examined()).toBeNull();
		store.close();
	});

	on(`carries an extract in, published, restated and undone`, async () => {
		const store = await openFresh[engine]();
		const gate = new Gate(folder, store, { now: () => Date.parse('2013-07-22T07:40:00Z') });
		await gate.look();
		const send = async (rows: readonly string[]) => {
			const head = 'period_start,indicator,team,numerator,denominator';
			const bytes = new TextEncoder().encode([head, ...rows, ''].join('\n'));
			const sent = { kind: 'figures', name: 'week.csv', bytes, by: 'Analyst' } as const;
			const answer = await gate.inTurn((turn) => receive(turn, sent));
			return answer.kind === 'done' ? answer.extract : '';
		};
		const week = (value: number) => [
			`2013-04-15,re-referrals,referral-and-assessment,${String(value)},100`,
			'2013-07-15,re-referrals,referral-and-assessment,20,100'
		];
		const word = { by: 'Analyst', reason: 'Audit' };
		const first = await send(week(20));
		await gate.inTurn((turn) => publish(turn, first, word));
		const second = await send(week(30));
		await gate.inTurn((turn) => publish(turn, second, word));
		const inForce = async () => {
			const rows = await store.read(
				'select numerator from figure where to_version is null order by period'
			);
			return rows.map((row) => numberOf(row, 'numerator'));
		};
		expect(await inForce()).toEqual([30, 20]);
		await gate.inTurn((turn) => undo(turn, second, word));
		expect(await inForce()).toEqual([20, 20]);
		expect(gate.state.versions).toHaveLength(3);
		store.close();
	});

	on(`keeps what people write once, however often it is sent`, async () => {
		const store = await openFresh[engine]();
		const passage = {
			id: 'one',
			indicator: 'x',
			unit: 'u',
			week: '2013-07-08',
			prompt: 'why',
			text: 'Because',
			at: '2013-07-16T09:00:00Z',
			by: 'A'
		} as const;
		await addPassage(store, passage);
		await addPassage(store, { ...passage, text: 'Again' });
		expect(await passagesAbout(store, { unit: 'u', week: '2013-07-08' })).toEqual([passage]);
		expect(await passagesAbout(store, {})).toHaveLength(1);
		store.close();
	});
});

test.skipIf(!hasPostgres)(
	'two instances on one PostgreSQL know each other’s versions at their next look',
	async () => {
		const schema = freshSchema();
		const stores = await Promise.all([0, 1].map(() => openPostgres(server?.url ?? '', schema)));
		const clock = { now: () => Date.parse('2013-07-22T07:40:00Z') };
		const [one, two] = stores.map((store) => new Gate(folder, store, clock));
		await one?.look();
		await two?.look();
		const bytes = new TextEncoder().encode(
			'period_start,indicator,team,numerator,denominator\n2013-07-15,contacts,mash,20,\n'
		);
		const sent = { kind: 'figures', name: 'week.csv', bytes, by: 'Analyst' } as const;
		const answer = await one?.inTurn((turn) => receive(turn, sent));
		const id = answer?.kind === 'done' ? answer.extract : '';
		await one?.inTurn((turn) => publish(turn, id, { by: 'Analyst', reason: '' }));
		expect(two?.state.versions).toHaveLength(0);
		await two?.look();
		expect(two?.state.versions.map(({ hash }) => hash)).toEqual(
			one?.state.versions.map(({ hash }) => hash)
		);
		for (const store of stores) store.close();
	}
);

test('a schema is a plain name: nothing of it reaches the SQL', async () => {
	await expect(openPostgres('postgres://x', 'a; drop schema b')).rejects.toThrow(/small letters/);
});
