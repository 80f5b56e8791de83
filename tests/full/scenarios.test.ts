import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { corpusFolder, hasCorpus } from '../extracts/corpus';
import { report } from './amounts';
import { press, upload } from './browser-hand';
import { writeCorpusCouncil } from './corpus-council';
import { keptIn, reading } from './kept';
import { serve, type Served } from './served';

const STEP = v.object({
	import: v.optional(v.string()),
	import_file: v.optional(v.string()),
	rollback: v.optional(v.number()),
	expected: v.string()
});
const SCENARIOS = v.array(v.object({ name: v.string(), steps: v.array(STEP) }));

/** Killing has a test of its own, with far more of it. */
const scenarios = hasCorpus
	? v
			.parse(SCENARIOS, JSON.parse(readFileSync(`${corpusFolder}scenarios.json`, 'utf8')))
			.filter(({ name }) => name !== 'kill-during-import')
	: [];

interface Live {
	readonly version: number;
	readonly figures: string;
}

/** What is in force, as text. */
function liveIn(store: string): Live {
	return reading(store, (database) => ({
		version: Number(database.prepare('select version from live').get()?.['version'] ?? 0),
		figures: JSON.stringify(
			database
				.prepare(
					`select indicator, period, unit, numerator, denominator from figure
					 where to_version is null order by 1, 2, 3`
				)
				.all()
		)
	}));
}

/** What the words of a step promise, held against what came of it. */
function check(words: string, after: { live: Live; before: Live; told: string; counts: string }) {
	const { live, before, told } = after;
	const [, version] = /version (\d+)/.exec(words) ?? [];
	if (version !== undefined && !/refused|rollback|live again/.test(words))
		expect(live.version).toBe(Number(version));
	const [, code = '', line = ''] = /refused (\w+) line (\d+)/.exec(words) ?? [];
	if (code !== '') {
		expect(told).toContain(`${line}:`);
		expect(told).toContain(code);
		expect(live).toEqual(before);
	}
	if (words.includes('already_imported')) expect(live).toEqual(before);
	if (words.includes('coverage_drop')) {
		expect(told).toContain('held');
		expect(live).toEqual(before);
	}
	if (words.includes('now 37')) expect(live.figures).toContain('"numerator":37');
	if (words.includes('38 of 44 live again')) expect(live.figures).toContain('"numerator":38');
}

async function play(site: Served, store: string, steps: v.InferOutput<typeof STEP>[]) {
	let published = '';
	for (const step of steps) {
		const before = liveIn(store);
		if (step.rollback !== undefined) {
			expect((await press(site.address, published, 'undo')).status).toBe(303);
		} else if (step.import !== undefined) {
			const bytes = new TextEncoder().encode(step.import);
			const { extract } = await upload(site.address, 'figures', 'week.csv', bytes);
			const state = () => keptIn(store).find(({ id }) => id === extract)?.state;
			// What lacks figures that are in force is left for a person to confirm.
			if (state() === 'held' && !step.expected.includes('coverage_drop')) {
				expect((await press(site.address, extract ?? '', 'publish')).status).toBe(303);
				published = extract ?? '';
			}
		}
		const newest = keptIn(store).at(-1);
		check(step.expected, {
			live: liveIn(store),
			before,
			told: `${newest?.state ?? ''} ${newest?.told.join(' ') ?? ''}`,
			counts: newest?.counts ?? ''
		});
	}
}

describe.skipIf(!hasCorpus)('the scenarios at the page', () => {
	test.each(scenarios.map(({ name, steps }) => [name, steps] as const))('%s', async (_, steps) => {
		const place = mkdtempSync(join(tmpdir(), 'plumbline-scenario-'));
		writeCorpusCouncil(join(place, 'data'));
		const site = await serve(join(place, 'data'), join(place, 'store'));
		try {
			await play(site, join(place, 'store', 'data.sqlite'), steps);
			expect(site.said()).toBe('');
		} finally {
			await site.stop();
			rmSync(place, { recursive: true, force: true });
		}
	});

	test('are played', () => {
		expect(scenarios).toHaveLength(5);
		report(`R11 scenarios: ${String(scenarios.length)}`);
	});
});
