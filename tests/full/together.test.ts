import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from '$lib/server/store/postgres';
import { postgresPrograms, startPostgres } from '../server/store/engines';
import { report } from './amounts';
import { press, upload } from './browser-hand';
import { keptIn, reading } from './kept';
import { writeSampleCouncil } from './sample-council';
import { serve, type Served } from './served';
import { command } from './worker';

const HEAD = 'period_start,indicator,team,numerator,denominator';
const AT_ONCE = 50;

let place: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-together-'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

/** A week's file of its own for each number, of one figure that no other names. */
function weekFile(number: number): Uint8Array {
	const monday = new Date(Date.UTC(2012, 3, 9 + 7 * number)).toISOString().slice(0, 10);
	const row = `${monday},re-referrals,referral-and-assessment,${String(number)},100`;
	return new TextEncoder().encode(`${HEAD}\n${row}\n`);
}

async function sendAndPublish({ address }: Served, number: number): Promise<number> {
	const sent = await upload(address, 'figures', `week-${String(number)}.csv`, weekFile(number));
	const published = await press(address, sent.extract ?? '', 'publish');
	return published.status;
}

const numbers = Array.from({ length: AT_ONCE }, (_, index) => index);

describe('several at once (R8)', () => {
	test('two servers and commands on one SQLite store, fifty imports: none is lost', async () => {
		const data = join(place, 'data');
		writeSampleCouncil(data);
		const at = join(place, 'store');
		const sites = await Promise.all([serve(data, at), serve(data, at)]);
		mkdirSync(join(place, 'files'));
		try {
			const environment = { PLUMBLINE_DATA: data, PLUMBLINE_STORE: at };
			const done = await Promise.all(
				numbers.map(async (number) => {
					const site = sites[number % 5];
					if (site !== undefined) return (await sendAndPublish(site, number)) === 303;
					const file = join(place, 'files', `week-${String(number)}.csv`);
					writeFileSync(file, weekFile(number));
					const args = ['--kind', 'figures', '--reason', 'Because', file];
					const { code, said } = await command('publish', args, environment);
					return code === 0 || said;
				})
			);
			expect(done.filter((each) => each !== true)).toEqual([]);
			const store = join(at, 'data.sqlite');
			const figures = reading(store, (database) =>
				database.prepare('select numerator from figure where to_version is null order by 1').all()
			);
			expect(figures.map((row) => row['numerator'])).toEqual(numbers);
			expect(keptIn(store).filter(({ state }) => state === 'published')).toHaveLength(AT_ONCE);
			for (const site of sites) {
				const page = async () => (await fetch(`${site.address}/extracts`)).text();
				await expect.poll(page, { timeout: 5000 }).toContain('week-49.csv');
				expect(site.said()).toBe('');
			}
			report(
				`R8 SQLite: ${String(AT_ONCE)} imports at once by two servers and commands, none lost`
			);
		} finally {
			for (const site of sites) await site.stop();
		}
	});

	const hasPostgres = process.env['DATABASE_URL'] !== undefined || postgresPrograms() !== null;
	const name = hasPostgres ? '' : ' (skipped: no PostgreSQL on this machine)';
	test.skipIf(!hasPostgres)(
		`three servers on one PostgreSQL, fifty imports: none is lost${name}`,
		async () => {
			const postgres = await startPostgres();
			const data = join(place, 'shared');
			writeSampleCouncil(data);
			const environment = {
				DATABASE_URL: postgres?.url ?? '',
				PLUMBLINE_SCHEMA: `together_${String(process.pid)}`
			};
			const sites = await Promise.all(
				[0, 1, 2].map(() => serve(data, join(place, 'none'), environment))
			);
			try {
				const done = await Promise.all(
					numbers.map(async (number) => {
						const site = sites[number % 3];
						return site === undefined ? 0 : await sendAndPublish(site, number);
					})
				);
				expect(done.filter((status) => status !== 303)).toEqual([]);
				const store = await openPostgres(environment.DATABASE_URL, environment.PLUMBLINE_SCHEMA);
				const rows = await store.read(
					'select numerator from figure where to_version is null order by 1'
				);
				store.close();
				expect(rows.map((row) => row['numerator'])).toEqual(numbers);
				for (const site of sites) expect(site.said()).toBe('');
				report(`R8 PostgreSQL: ${String(AT_ONCE)} imports at once by three servers, none lost`);
			} finally {
				for (const site of sites) await site.stop();
				postgres?.stop();
			}
		}
	);
});
