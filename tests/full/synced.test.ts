import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { addressOf } from '../../bin/serve/address-of.js';
import { AMOUNTS, report } from './amounts';
import { press, upload } from './browser-hand';
import { writeManyTeams } from './many-teams';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const hasTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

let place: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-synced-'));
	writeManyTeams(join(place, 'data'));
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

/** Of each answer that led on (303), whether the store's journal was synced since the answer before. */
function syncedAnswers(trace: string): readonly boolean[] {
	const answers: boolean[] = [];
	let isSynced = false;
	for (const line of trace.split('\n')) {
		if (/(fsync|fdatasync)\(\d+<[^>]*data\.sqlite-wal>/.test(line)) isSynced = true;
		else if (/(write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 /.test(line)) {
			if (line.includes('HTTP/1.1 303')) answers.push(isSynced);
			isSynced = false;
		}
	}
	return answers;
}

test.skipIf(!hasTrace)(
	`what is acknowledged was synced to the disk before the answer (R6)${hasTrace ? '' : ' (skipped: there is no strace)'}`,
	async () => {
		const trace = join(place, 'trace');
		const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg';
		const server = spawn(
			// With -D the server is the process that was started, and is stopped as such.
			'strace',
			['-D', '-f', '-y', '-s', '40', '-e', calls, '-o', trace, process.execPath, 'bin/serve.js'],
			{
				stdio: ['ignore', 'pipe', 'pipe'],
				env: {
					...process.env,
					PORT: '0',
					PLUMBLINE_DATA: join(place, 'data'),
					PLUMBLINE_STORE: join(place, 'store')
				}
			}
		);
		const ended = new Promise((resolve) => server.once('exit', resolve));
		try {
			const address = await addressOf(server);
			for (let number = 0; number < AMOUNTS.synced; number += 1) {
				const text = `${HEAD}2013-07-08,assessments-in-45-days,team-1,${String(number)},99\n`;
				const bytes = new TextEncoder().encode(text);
				const sent = await upload(address, 'figures', `${String(number)}.csv`, bytes);
				expect((await press(address, sent.extract ?? '', 'publish')).status).toBe(303);
			}
		} finally {
			server.kill('SIGTERM');
			await ended;
			await setTimeout(500);
		}
		const answers = syncedAnswers(readFileSync(trace, 'utf8'));
		expect(answers).toHaveLength(2 * AMOUNTS.synced);
		expect(answers.filter((isSynced) => !isSynced)).toEqual([]);
		report(`R6 ${String(answers.length)} acknowledged writes: each synced before its answer`);
	}
);
