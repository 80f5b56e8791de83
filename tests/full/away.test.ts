import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMOUNTS, report } from './amounts';
import { press, upload } from './browser-hand';
import { reading } from './kept';
import { bigFile, writeManyTeams } from './many-teams';
import { serve, type Served } from './served';
import { command } from './worker';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const ROW = '2013-07-08,assessments-in-45-days,team-1,7,9\n';
const small = (number: number) =>
	new TextEncoder().encode(
		`${HEAD}${ROW}2013-07-15,assessments-in-45-days,team-2,${String(number)},99\n`
	);
const WAIT = { timeout: 5000, interval: 100 };

let place: string;
let store: string;
/** A small disk of its own can be made by root only. */
const hasDisk = process.getuid?.() === 0 && process.platform === 'linux';
const mount = (...args: readonly string[]) => spawnSync('mount', args).status === 0;
let isMounted = false;

beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-away-'));
	store = join(place, 'disk', 'data.sqlite');
	mkdirSync(join(place, 'disk'));
	writeManyTeams(join(place, 'data'));
	isMounted = hasDisk && mount('-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', join(place, 'disk'));
});
afterAll(() => {
	if (isMounted) spawnSync('umount', ['-l', join(place, 'disk')]);
	rmSync(place, { recursive: true, force: true });
});

async function withSite(act: (site: Served) => Promise<void>): Promise<void> {
	const site = await serve(join(place, 'data'), join(place, 'disk'));
	try {
		await act(site);
	} finally {
		await site.stop();
	}
}

const statusOf = async ({ address }: Served, path: string) =>
	(await fetch(`${address}${path}`)).status;

function liveIn(): string {
	return reading(store, (database) =>
		JSON.stringify(database.prepare('select * from figure where to_version is null').all())
	);
}

async function sendAndPublish({ address }: Served, number: number) {
	const sent = await upload(address, 'figures', 'small.csv', small(number));
	if (sent.extract === null) return sent;
	return press(address, sent.extract, 'publish');
}

describe('a store that cannot be written (R7)', () => {
	test('a full disk is told, leaves the figures as they were, and is done with once there is room', async ({
		skip
	}) => {
		if (!isMounted) skip('no small disk can be mounted here: it takes root');
		await withSite(async (site) => {
			expect((await sendAndPublish(site, 1)).status).toBe(303);
			for (let time = 1; time <= AMOUNTS.fullDisks; time += 1) {
				const before = liveIn();
				const { bavail, bsize } = statfsSync(join(place, 'disk'));
				const ballast = join(place, 'disk', 'ballast');
				writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 300_000)));
				const refused = await upload(site.address, 'figures', 'big.csv', bigFile(time));
				expect(refused.status).toBe(400);
				expect(refused.body).toContain('the disk is full');
				expect(liveIn()).toBe(before);
				expect(await statusOf(site, '/')).toBe(200);
				rmSync(ballast);
				expect((await sendAndPublish(site, time + 1)).status).toBe(303);
				expect(liveIn()).not.toBe(before);
			}
			expect(site.said()).toBe('');
		});
		report(
			`R7 full disk: ${String(AMOUNTS.fullDisks)} times told, nothing changed, and well again`
		);
	});

	test('a store that may only be read is told as that', async ({ skip }) => {
		if (!isMounted) skip('no small disk can be mounted here: it takes root');
		const before = liveIn();
		const file = join(place, 'small.csv');
		writeFileSync(file, small(50));
		const publish = () =>
			command('publish', ['--kind', 'figures', '--reason', 'Because', file], {
				PLUMBLINE_DATA: join(place, 'data'),
				PLUMBLINE_STORE: join(place, 'disk')
			});
		expect(mount('-o', 'remount,ro', join(place, 'disk'))).toBe(true);
		const refused = await publish();
		expect(mount('-o', 'remount,rw', join(place, 'disk'))).toBe(true);
		expect(refused.code).toBe(1);
		expect(refused.said).toContain('Nothing was changed: the store may not be written to');
		expect(liveIn()).toBe(before);
		expect(await publish()).toMatchObject({ code: 0 });
		report('R7 read-only: told, nothing changed, and well again');
	});
});

describe('a store that is away (R14)', () => {
	test('health goes on, readiness says so in 5 s and takes it back in 5 s, pages show the last figures', async () => {
		if (isMounted) spawnSync('umount', ['-l', join(place, 'disk')]);
		isMounted = false;
		await withSite(async (site) => {
			expect((await sendAndPublish(site, 3)).status).toBe(303);
			const page = async () =>
				(await fetch(`${site.address}/indicators/assessments-in-45-days`)).text();
			expect(await page()).toContain('Week of 15 Jul 2013');
			for (let time = 1; time <= AMOUNTS.fullDisks; time += 1) {
				renameSync(join(place, 'disk'), join(place, 'gone'));
				await expect.poll(() => statusOf(site, '/readyz'), WAIT).toBe(503);
				expect(await (await fetch(`${site.address}/readyz`)).text()).toContain(
					'not there any more'
				);
				expect(await statusOf(site, '/healthz')).toBe(200);
				expect(await page()).toContain('Week of 15 Jul 2013');
				expect((await sendAndPublish(site, 60 + time)).status).toBe(400);
				renameSync(join(place, 'gone'), join(place, 'disk'));
				await expect.poll(() => statusOf(site, '/readyz'), WAIT).toBe(200);
				expect((await sendAndPublish(site, 10 + time)).status).toBe(303);
			}
			expect(site.said()).toBe('');
		});
		report(
			`R14 store away: ${String(AMOUNTS.fullDisks)} times said within 5 s and taken back within 5 s`
		);
	});
});
