import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/extracts/catalogue';
import { readComparators } from '$lib/extracts/comparators';
import type { ReadExtract, ReadingContext } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { readTargets } from '$lib/extracts/targets';
import { corpusFile, expectations, hasCorpus } from '../extracts/corpus';
import { AMOUNTS, report } from './amounts';
import { upload } from './browser-hand';
import { writeCorpusCouncil } from './corpus-council';
import { keptIn } from './kept';
import { MUTATIONS, randomFrom } from './mutations';
import { serve } from './served';

type Reader = (bytes: Uint8Array, context: ReadingContext) => ReadExtract<unknown>;

const READERS: Readonly<Record<string, Reader>> = {
	figures: readFigures,
	targets: readTargets,
	comparators: readComparators
};

interface Seed {
	readonly kind: string;
	readonly bytes: Uint8Array;
}

/** The clean files of the corpus, and the first two hundred lines of the sample's. */
function seeds(): readonly Seed[] {
	const clean = expectations()
		.filter(({ expected }) => expected === 'accept')
		.map(({ extract, file }) => ({ kind: extract, bytes: corpusFile(file) }));
	const sample = Object.keys(READERS).flatMap((kind) => {
		const folder = join('data', 'extracts', kind);
		const [first] = readdirSync(folder).filter((name) => name.endsWith('.csv'));
		const text = readFileSync(join(folder, first ?? ''), 'utf8');
		return [{ kind, bytes: new TextEncoder().encode(text.split('\n').slice(0, 200).join('\n')) }];
	});
	return [...clean, ...sample];
}

/** The mutated files, the same ones each time. */
function* mutated(count: number, seed: number) {
	const random = randomFrom(seed);
	const all = seeds();
	const pick = () =>
		all[Math.floor(random() * all.length)] ?? { kind: 'figures', bytes: new Uint8Array() };
	for (let number = 0; number < count; number += 1) {
		const [from, other] = [pick(), pick()];
		let { bytes } = from;
		for (let times = random() < 0.8 ? 1 : 3; times > 0; times -= 1) {
			const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
			bytes = mutation?.mutate(bytes, random, other.bytes) ?? bytes;
		}
		yield { number, kind: from.kind, bytes };
	}
}

const MOST_MILLISECONDS = 2000;

function catalogueOf(folder: string) {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	const bytes = names.map(
		(name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const
	);
	const { catalogue } = readCatalogue(new Map(bytes));
	if (catalogue === null) throw new Error(`the catalogue in ${folder} is bad`);
	return catalogue;
}

describe('mutated extracts', () => {
	test('are read without a throw, in time, and with every row accounted for', () => {
		const folder = mkdtempSync(join(tmpdir(), 'plumbline-mutated-'));
		if (hasCorpus) writeCorpusCouncil(folder);
		const catalogues = [catalogueOf('data'), ...(hasCorpus ? [catalogueOf(folder)] : [])];
		rmSync(folder, { recursive: true });
		let [longest, refused] = [0, 0];
		for (const { number, kind, bytes } of mutated(AMOUNTS.mutations, 20_261_121)) {
			for (const catalogue of catalogues) {
				const began = performance.now();
				const read = READERS[kind]?.(bytes, { file: 'x.csv', catalogue, today: '2026-11-21' });
				longest = Math.max(longest, performance.now() - began);
				if (read === undefined) throw new Error(kind);
				const { rows, ready, inError, blank } = read.counts;
				const isSound = rows === ready + inError + blank && read.items.length === ready;
				if (!isSound) throw new Error(`mutation ${String(number)}: ${JSON.stringify(read.counts)}`);
				const errors = read.problems.filter(({ severity }) => severity === 'error');
				if (inError > 0 && errors.length === 0)
					throw new Error(`mutation ${String(number)}: unsaid`);
				if (errors.length > 0) refused += 1;
			}
		}
		expect(longest).toBeLessThan(MOST_MILLISECONDS);
		expect(refused).toBeGreaterThan(AMOUNTS.mutations / 4);
		report(
			`R2 mutations: ${String(AMOUNTS.mutations)} read, ${String(refused)} readings refused, the longest ${longest.toFixed(0)} ms`
		);
	});

	test.skipIf(!hasCorpus)(
		'are answered by the server, and none with an error of its own',
		async () => {
			const place = mkdtempSync(join(tmpdir(), 'plumbline-mutated-'));
			writeCorpusCouncil(join(place, 'data'));
			const site = await serve(join(place, 'data'), join(place, 'store'));
			const statuses = new Map<number, number>();
			try {
				for (const { kind, bytes } of mutated(AMOUNTS.mutationsSent, 7)) {
					const { status } = await upload(site.address, kind, 'mutated.csv', bytes);
					statuses.set(status, (statuses.get(status) ?? 0) + 1);
				}
				expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
				const kept = keptIn(join(place, 'store', 'data.sqlite'));
				expect(kept).toHaveLength(statuses.get(303) ?? 0);
				expect(site.said()).toBe('');
			} finally {
				await site.stop();
				rmSync(place, { recursive: true, force: true });
			}
			const told = [...statuses].map(([status, count]) => `${String(count)} × ${String(status)}`);
			report(`R2 mutations sent: ${told.join(', ')}`);
		}
	);
});
