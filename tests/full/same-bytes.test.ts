import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from './amounts';
import { writeSampleCouncil } from './sample-council';
import { serve } from './served';

const ZONES = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'];
const INDICATOR = '/indicators/re-referrals';
const PATHS = [
	'/?week=2013-07-08',
	'/scorecard?week=2013-07-08',
	`${INDICATOR}?week=2013-07-08`,
	`${INDICATOR}?week=2013-07-08&basis=2013-07-10`,
	`${INDICATOR}/figure.svg?week=2013-04-01`,
	`${INDICATOR}/figure.svg?week=2013-10-28&grain=month`,
	`${INDICATOR}/figure.png?week=2013-07-08`,
	`${INDICATOR}/table.csv?rows=full`
];

let place: string;
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'plumbline-zones-'));
	writeSampleCouncil(join(place, 'data'), 'sample');
});
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

test('the same figures give the same bytes wherever the server stands, over the nights on which clocks change (R12)', async () => {
	const found = new Map<string, Set<string>>();
	for (const zone of ZONES) {
		const at = join(place, zone.replace('/', '-'));
		const site = await serve(join(place, 'data'), at, { TZ: zone });
		try {
			for (const path of PATHS) {
				const answer = await fetch(`${site.address}${path}`);
				expect([path, answer.status]).toEqual([path, 200]);
				const body = Buffer.from(await answer.arrayBuffer());
				// An address that stands in the text holds the port of this server.
				const text = body.toString('latin1').replaceAll(site.address, 'http://here');
				const hash = createHash('sha256').update(scriptFree(text)).digest('hex');
				found.set(path, (found.get(path) ?? new Set<string>()).add(hash));
			}
		} finally {
			await site.stop();
		}
	}
	expect([...found].filter(([, hashes]) => hashes.size > 1).map(([path]) => path)).toEqual([]);
	report(
		`R12 ${String(PATHS.length)} pages and files × ${String(ZONES.length)} time zones: the same bytes`
	);
});

/** SvelteKit names its scripts' element by chance at each start of the server. */
function scriptFree(text: string): string {
	return text.replaceAll(/__sveltekit_\w+/g, '__sveltekit');
}
