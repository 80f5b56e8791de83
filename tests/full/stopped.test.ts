import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AMOUNTS, report } from './amounts';
import { upload } from './browser-hand';
import { keptIn } from './kept';
import { writeManyTeams } from './many-teams';
import { serve, type Served } from './served';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const READERS = 20;
const MOST_MILLISECONDS = 10_000;

let place: string;
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-stopped-'));
	writeManyTeams(join(place, 'data'));
});
afterEach(() => {
	rmSync(place, { recursive: true, force: true });
});

/** Whether nobody listened any more: then the request was never accepted. */
function isUnheard(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
	return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'UND_ERR_SOCKET';
}

async function read({ address }: Served, broken: unknown[]): Promise<number> {
	for (let answered = 0; ; answered += 1) {
		try {
			const answer = await fetch(`${address}/indicators?filter=${String(answered)}`, {
				headers: { connection: 'close' }
			});
			const html = await answer.text();
			if (answer.status !== 200 || !html.trimEnd().endsWith('</html>')) broken.push(answer.status);
		} catch (error) {
			if (!isUnheard(error)) broken.push(error);
			return answered;
		}
	}
}

async function send({ address }: Served, acknowledged: string[]): Promise<void> {
	for (let number = 0; ; number += 1) {
		const text = `${HEAD}2013-07-08,assessments-in-45-days,team-1,${String(number)},9999\n`;
		try {
			const bytes = new TextEncoder().encode(text);
			const sent = await upload(address, 'figures', `${String(number)}.csv`, bytes);
			if (sent.extract !== null) acknowledged.push(sent.extract);
		} catch {
			return;
		}
	}
}

test.each(Array.from({ length: AMOUNTS.stops }, (_, index) => index + 1))(
	'told to stop under load it answers what it took, keeps what it acknowledged and ends in 10 s (R13), time %i',
	async () => {
		const site = await serve(join(place, 'data'), join(place, 'store'));
		const broken: unknown[] = [];
		const acknowledged: string[] = [];
		const readers = Array.from({ length: READERS }, () => read(site, broken));
		const sender = send(site, acknowledged);
		await setTimeout(2500);
		const began = performance.now();
		expect(await site.stop('SIGTERM')).toBe(0);
		expect(performance.now() - began).toBeLessThan(MOST_MILLISECONDS);
		const answered = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
		await sender;
		expect(broken).toEqual([]);
		expect(answered).toBeGreaterThan(READERS);
		const kept = new Set(keptIn(join(place, 'store', 'data.sqlite')).map(({ id }) => id));
		expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
		report(
			`R13 stopped under load: ${String(answered)} answers whole, ${String(acknowledged.length)} files acknowledged and kept`
		);
	}
);
