import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { corpusFolder, hasCorpus } from '../extracts/corpus';
import { report } from './amounts';
import { writeCorpusCouncil } from './corpus-council';
import { reading } from './kept';
import { DOORS, type Door } from './scenario-doors';

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
function check(words: string, after: { live: Live; before: Live; told: string }) {
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

/** Plays the steps at a door; how many of them it has no way to say. */
async function play(door: Door, store: string, steps: readonly v.InferOutput<typeof STEP>[]) {
	let unsaid = 0;
	for (const [index, step] of steps.entries()) {
		const before = existsSync(store) ? liveIn(store) : NOTHING;
		let told = '';
		if (step.rollback !== undefined) {
			if (door.undo === null) {
				unsaid += 1;
				continue;
			}
			await door.undo();
		} else if (step.import !== undefined) {
			// What lacks figures that are in force is left for a person to confirm.
			const isConfirmed = !step.expected.includes('coverage_drop');
			const kept = await door.bring({ number: index + 1, text: step.import, isConfirmed });
			told = `${kept.state} ${kept.told.join(' ')}`;
		}
		check(step.expected, { live: liveIn(store), before, told });
	}
	return unsaid;
}

const NOTHING: Live = { version: 0, figures: '[]' };

describe.skipIf(!hasCorpus).each(Object.entries(DOORS))('the scenarios at %s', (name, open) => {
	let played = 0;
	const without: string[] = [];

	test.each(scenarios.map(({ name: scenario, steps }) => [scenario, steps] as const))(
		'%s',
		async (scenario, steps) => {
			const folder = mkdtempSync(join(tmpdir(), 'plumbline-scenario-'));
			const at = join(folder, 'store');
			const place = { data: join(folder, 'data'), at, store: join(at, 'data.sqlite') };
			writeCorpusCouncil(place.data);
			const door = await open(place);
			try {
				const unsaid = await play(door, place.store, steps);
				if (unsaid > 0) without.push(`the undo of "${scenario}"`);
				played += 1;
			} finally {
				await door.close();
				rmSync(folder, { recursive: true, force: true });
			}
		}
	);

	test('are played', () => {
		expect([scenarios.length, played]).toEqual([5, 5]);
		expect(without).toEqual(name === 'the page' ? [] : ['the undo of "restatement"']);
		const rest =
			without.length === 0
				? ''
				: `, but for ${without.join(', ')}: taking back is a person's, on the page`;
		report(`R11 scenarios at ${name}: ${String(played)} of ${String(scenarios.length)}${rest}`);
	});
});
