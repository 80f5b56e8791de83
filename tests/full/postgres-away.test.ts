import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPostgres } from '$lib/server/store/postgres';
import { startPostgres, type Postgres, type Power } from '../server/store/engines';
import { AMOUNTS, report } from './amounts';
import { press, upload } from './browser-hand';
import { bigFile, BIG_ROWS, writeManyTeams } from './many-teams';
import { serve, type Served } from './served';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const small = (number: number) =>
	new TextEncoder().encode(
		`${HEAD}2013-07-08,assessments-in-45-days,team-1,7,9\n2013-07-15,assessments-in-45-days,team-2,${String(number)},99\n`
	);
const WITHIN = { timeout: 5000, interval: 100 };
const PAGE = '/indicators/assessments-in-45-days';

let place: string;
let postgres: Postgres | null;
beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-postgres-away-'));
	writeManyTeams(join(place, 'data'));
	postgres = await startPostgres();
});
afterEach(() => {
	postgres?.stop();
	rmSync(place, { recursive: true, force: true });
});

let schemas = 0;
/** A schema of its own for each test. */
function environmentOf(url: string) {
	schemas += 1;
	const schema = `away_${String(process.pid)}_${String(schemas)}`;
	return { DATABASE_URL: url, PLUMBLINE_SCHEMA: schema };
}

const statusOf = async ({ address }: Served, path: string) =>
	(await fetch(`${address}${path}`)).status;
const textOf = async ({ address }: Served, path: string) =>
	(await fetch(`${address}${path}`)).text();

async function sendAndPublish({ address }: Served, bytes: Uint8Array) {
	const sent = await upload(address, 'figures', 'small.csv', bytes);
	return sent.extract === null ? sent : press(address, sent.extract, 'publish');
}

/** The ways in which a database goes, and comes back. */
const WAYS: readonly (readonly [
	string,
	(power: Power) => Promise<void>,
	(power: Power) => Promise<void>
])[] = [
	['stopped', (power) => power.off('SIGINT'), (power) => power.on()],
	['cut off', (power) => power.off('SIGQUIT'), (power) => power.on()],
	[
		'hanging',
		(power) => {
			power.freeze();
			return Promise.resolve();
		},
		(power) => {
			power.thaw();
			return Promise.resolve();
		}
	]
];

describe('a PostgreSQL that is away (R14)', () => {
	test.each(WAYS)(
		'%s: health goes on, readiness says so, pages show what is known',
		async (way, go, come) => {
			const power = postgres?.power ?? null;
			if (postgres === null || power === null) {
				skipped();
				return;
			}
			const site = await serve(join(place, 'data'), place, environmentOf(postgres.url));
			let longest = 0;
			try {
				expect((await sendAndPublish(site, small(3))).status).toBe(303);
				for (let time = 1; time <= AMOUNTS.fullDisks; time += 1) {
					// Somebody looks at the page: from then on it is shown whatever happens to the database.
					expect(await textOf(site, PAGE)).toContain('Week of 15 Jul 2013');
					await go(power);
					const gone = performance.now();
					await expect.poll(() => statusOf(site, '/readyz'), WITHIN).toBe(503);
					longest = Math.max(longest, performance.now() - gone);
					expect(await textOf(site, '/readyz')).toContain('The database does not answer');
					expect(await statusOf(site, '/healthz')).toBe(200);
					await figuresOrWords(site);
					const refused = await sendAndPublish(site, small(60 + time));
					expect(refused.status).toBeGreaterThanOrEqual(400);
					expect(refused.body).toMatch(/the database does not answer/i);
					expect(refused.body).not.toMatch(/ECONNREFUSED|\bat .*\.js:\d+/);
					await come(power);
					const back = performance.now();
					await expect.poll(() => statusOf(site, '/readyz'), WITHIN).toBe(200);
					longest = Math.max(longest, performance.now() - back);
					expect((await sendAndPublish(site, small(10 + time))).status).toBe(303);
					expect(await textOf(site, `${PAGE}?team=team-2`)).toContain(`${String(10 + time)} of 99`);
				}
				expect(site.said()).toBe('');
			} finally {
				await site.stop();
			}
			report(
				`R14 PostgreSQL ${way}: ${String(AMOUNTS.fullDisks)} times said and taken back, within ${(longest / 1000).toFixed(1)} s`
			);
		}
	);

	test('taken away amid an import: the server lives, and nothing of it or all of it is there', async () => {
		const power = postgres?.power ?? null;
		if (postgres === null || power === null) {
			skipped();
			return;
		}
		const environment = environmentOf(postgres.url);
		const site = await serve(join(place, 'data'), place, environment);
		const tally = { nothing: 0, all: 0 };
		try {
			for (let time = 1; time <= 2 * AMOUNTS.fullDisks; time += 1) {
				const sent = await upload(site.address, 'figures', 'big.csv', bigFile(time));
				const published = press(site.address, sent.extract ?? '', 'publish');
				await setTimeout(400 * time);
				await power.off('SIGQUIT');
				const { status, body } = await published;
				if (status !== 303) expect(body).toMatch(/the database (does not answer|went away)/i);
				await power.on();
				await expect.poll(() => statusOf(site, '/readyz'), WITHIN).toBe(200);
				const marks = await marksIn(environment);
				const isThere = marks.some(({ mark }) => mark === time);
				if (status === 303) expect(isThere).toBe(true);
				expect(marks.every(({ rows }) => rows === BIG_ROWS)).toBe(true);
				expect(marks.length).toBeLessThanOrEqual(1);
				tally[isThere ? 'all' : 'nothing'] += 1;
			}
			expect(site.said()).toBe('');
		} finally {
			await site.stop();
		}
		report(
			`R14 PostgreSQL taken away amid an import: ${String(tally.nothing)} times nothing of it was there, ${String(tally.all)} times all`
		);
	});

	test('started while it is away, the server says so, waits, and serves when it is there', async () => {
		const power = postgres?.power ?? null;
		if (postgres === null || power === null) {
			skipped();
			return;
		}
		await power.off('SIGINT');
		const site = serve(join(place, 'data'), place, {
			...environmentOf(postgres.url),
			PORT: '4411'
		});
		const early = { address: 'http://127.0.0.1:4411' };
		const asked = async (path: string) => {
			const answer = await fetch(`${early.address}${path}`).catch(() => null);
			return answer === null ? null : [answer.status, await answer.text()];
		};
		await expect.poll(() => asked('/healthz'), WITHIN).toEqual([200, 'ok\n']);
		const words: unknown = expect.stringContaining('waits for its database, which does not answer');
		await expect.poll(() => asked('/readyz'), WITHIN).toEqual([503, words]);
		expect(await asked('/')).toEqual([503, words]);
		await power.on();
		const begun = performance.now();
		await expect.poll(async () => (await asked('/readyz'))?.[0], WITHIN).toBe(200);
		const seconds = (performance.now() - begun) / 1000;
		const served = await site;
		expect(served.said()).toMatch(/^Plumbline waits for its database, which does not answer.*\n$/);
		await served.stop();
		report(
			`R14 started before its PostgreSQL: waits, and serves ${seconds.toFixed(1)} s after it is there`
		);
	});

	test('a database that refuses the server is told in one sentence', async () => {
		if (postgres === null) {
			skipped();
			return;
		}
		const nowhere = postgres.url.replace(/\/postgres$/, '/nowhere');
		const environment = { ...environmentOf(postgres.url), DATABASE_URL: nowhere };
		await expect(serve(join(place, 'data'), place, environment)).rejects.toThrow(
			/database "nowhere" does not exist/
		);
	});
});

/** Each page shows figures or says plainly why not; none breaks. */
async function figuresOrWords(site: Served): Promise<void> {
	expect(await textOf(site, PAGE)).toContain('Week of 15 Jul 2013');
	for (const path of [
		'/',
		`${PAGE}?team=team-1`,
		'/scorecard',
		'/actions',
		'/extracts',
		'/meetings'
	]) {
		const answer = await fetch(`${site.address}${path}`);
		const body = await answer.text();
		expect([path, [200, 503].includes(answer.status)]).toEqual([path, true]);
		if (answer.status === 503) expect(body).toContain('does not answer');
		expect(body).not.toMatch(/Internal Error|went wrong on our side|\bat .*\.js:\d+/);
	}
}

async function marksIn({ DATABASE_URL, PLUMBLINE_SCHEMA }: ReturnType<typeof environmentOf>) {
	const store = await openPostgres(DATABASE_URL, PLUMBLINE_SCHEMA);
	const rows = await store.read(
		'select denominator - 100 as mark, count(*) as rows from figure where to_version is null group by 1'
	);
	store.close();
	return rows.map((row) => ({ mark: Number(row['mark']), rows: Number(row['rows']) }));
}

function skipped(): void {
	report('R14 PostgreSQL away: skipped, since none can be started on this machine');
}
