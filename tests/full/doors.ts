import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { corpusFile, type Expectation } from '../extracts/corpus';
import { liveRows, keptIn, toldAs, type Kept } from './kept';
import { press, upload } from './browser-hand';
import type { Served } from './served';

/** What a door made of a file. */
export interface Outcome {
	readonly isRefused: boolean;
	/** rows=ready+error+blank */
	readonly counts: string;
	readonly told: readonly string[];
	/** Of the bytes that were kept; null where the door keeps none. */
	readonly sha256: string | null;
	/** How many rows were in force once it was published; null where the door does not publish. */
	readonly live: number | null;
}

/** A file of the corpus at a door: kind and file. */
export interface Case extends Pick<Expectation, 'file'> {
	readonly kind: string;
}

/** The name under which a case is offered: ending in .csv whatever its bytes are. */
export const nameOf = ({ file }: Case) => (file.endsWith('.csv') ? file : `${file}.csv`);

/** Each case sent from the page, published where it can be, and taken back. */
export async function throughBrowser(
	cases: readonly Case[],
	{ address }: Served,
	store: string
): Promise<ReadonlyMap<Case, Outcome>> {
	const outcomes = new Map<Case, Outcome>();
	const atRest = liveRows(store);
	for (const each of cases) {
		const sent = await upload(address, each.kind, nameOf(each), corpusFile(each.file));
		if (sent.extract === null) {
			outcomes.set(each, refusedAtDoor(sent));
			continue;
		}
		const kept = keptIn(store).find(({ id }) => id === sent.extract);
		if (kept === undefined) throw new Error(`${each.file} was answered and is not kept`);
		if (kept.state === 'held') await pressed(address, kept.id, 'publish');
		const live = liveRows(store) - atRest;
		if (kept.state === 'held') await pressed(address, kept.id, 'undo');
		outcomes.set(each, { ...outcomeOf(kept), live });
	}
	return outcomes;
}

/** A file that the page does not take at all: one without a byte. */
function refusedAtDoor({
	status,
	body
}: {
	readonly status: number;
	readonly body: string;
}): Outcome {
	if (status !== 400 || !body.includes('not empty'))
		throw new Error(`answered with ${String(status)}`);
	return { isRefused: true, counts: '0=0+0+0', told: ['1::empty_file'], sha256: null, live: 0 };
}

async function pressed(address: string, id: string, button: 'publish' | 'undo'): Promise<void> {
	const { status, body } = await press(address, id, button);
	if (status !== 303) throw new Error(`${button}: ${String(status)} ${body.slice(0, 400)}`);
}

function outcomeOf({ state, counts, told, sha256 }: Kept): Outcome {
	return { isRefused: state === 'refused', counts, told, sha256, live: null };
}

const MOST_WAITED = 120_000;

/** Every case dropped into its folder at once, while the server watches it. */
export async function throughFolder(
	cases: readonly Case[],
	folder: string,
	store: string
): Promise<ReadonlyMap<Case, Outcome>> {
	for (const each of cases) {
		mkdirSync(join(folder, 'extracts', each.kind), { recursive: true });
		writeFileSync(join(folder, 'extracts', each.kind, nameOf(each)), corpusFile(each.file));
	}
	const end = performance.now() + MOST_WAITED;
	for (;;) {
		const kept = keptIn(store);
		const found = cases.map(
			(each) => [each, kept.find(({ path }) => path === `${each.kind}/${nameOf(each)}`)] as const
		);
		const missing = found.filter(([, one]) => one === undefined).map(([each]) => each.file);
		if (missing.length === 0) {
			return new Map(found.flatMap(([each, one]) => (one ? [[each, outcomeOf(one)]] : [])));
		}
		if (performance.now() > end) throw new Error(`never taken in: ${missing.join(', ')}`);
		await setTimeout(500);
	}
}

const ANSWER = v.object({
	files: v.array(
		v.object({
			name: v.string(),
			outcome: v.string(),
			counts: v.object({
				rows: v.number(),
				ready: v.number(),
				inError: v.number(),
				blank: v.number()
			}),
			problems: v.array(
				v.object({
					severity: v.string(),
					code: v.string(),
					line: v.nullable(v.number()),
					column: v.nullable(v.string())
				})
			)
		})
	)
});

/** Every case given to `npm run check`, by the catalogue in the folder. */
export function throughCommand(
	cases: readonly Case[],
	folder: string,
	place: string
): ReadonlyMap<Case, Outcome> {
	const outcomes = new Map<Case, Outcome>();
	for (const kind of new Set(cases.map((each) => each.kind))) {
		const own = cases.filter((each) => each.kind === kind);
		mkdirSync(join(place, kind), { recursive: true });
		const files = own.map((each) => {
			const file = join(place, kind, nameOf(each));
			writeFileSync(file, corpusFile(each.file));
			return file;
		});
		const answers = checked(['--kind', kind, '--catalogue', folder, '--json', ...files]);
		for (const [index, each] of own.entries()) {
			const answer = answers[index];
			if (answer?.name !== nameOf(each)) throw new Error(`no answer about ${each.file}`);
			const { rows, ready, inError, blank } = answer.counts;
			outcomes.set(each, {
				isRefused: answer.outcome === 'refused',
				counts: `${String(rows)}=${String(ready)}+${String(inError)}+${String(blank)}`,
				told: answer.problems
					.filter(({ severity }) => severity !== 'query')
					.map(({ line, column, code }) => toldAs(line, column, code)),
				sha256: null,
				live: null
			});
		}
	}
	return outcomes;
}

function checked(args: readonly string[]) {
	const { stdout, stderr } = spawnSync(process.execPath, ['bin/check.js', ...args], {
		encoding: 'utf8',
		maxBuffer: 1e9
	});
	if (stderr !== '') throw new Error(stderr);
	return v.parse(ANSWER, JSON.parse(stdout)).files;
}
