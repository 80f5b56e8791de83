import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import * as v from 'valibot';
import type { Catalogue } from '$lib/domain/catalogue';
import type { Measure } from '$lib/domain/indicator';
import { catalogueWith, indicatorNamed, teamNamed } from './catalogue-of-a-test';

/** The agreed corpus of extracts, which lies beside the repository where it is there at all. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export const hasCorpus = existsSync(`${corpusFolder}manifest.csv`);

/** One row of the manifest: what must happen with one file. */
export type Expectation = Readonly<
	Record<
		| 'file'
		| 'extract'
		| 'expected'
		| 'rows_live'
		| 'code'
		| 'line'
		| 'column'
		| 'more_errors'
		| 'rows_if_quarantined'
		| 'alternative'
		| 'needs'
		| 'sha256',
		string
	>
>;

/** Every row of the manifest; none where there is no corpus. */
export function expectations(): readonly Expectation[] {
	if (!hasCorpus) return [];
	const text = readFileSync(`${corpusFolder}manifest.csv`, 'utf8');
	return Papa.parse<Expectation>(text, { header: true, skipEmptyLines: true }).data;
}

export function corpusFile(name: string): Uint8Array {
	return new Uint8Array(readFileSync(corpusFolder + name));
}

const MEASURES: ReadonlyMap<string, Measure> = new Map([
	['percent', 'percentage'],
	['rate_10000', 'rate'],
	['mean', 'ratio'],
	['count', 'count']
]);

const CONTEXT = v.object({
	today: v.string(),
	indicators: v.array(v.object({ id: v.string(), kind: v.string(), name: v.string() })),
	teams: v.array(v.string()),
	settles_after_weeks: v.number()
});

/** The day and the catalogue that the corpus takes as given. */
export function corpusContext(): { readonly today: string; readonly catalogue: Catalogue } {
	const text = readFileSync(`${corpusFolder}context.json`, 'utf8');
	const context = v.parse(CONTEXT, JSON.parse(text));
	const indicators = context.indicators.map(({ id, kind, name }) => {
		const measure = MEASURES.get(kind);
		if (measure === undefined)
			throw new Error(`The corpus has a kind ${kind} that we do not know.`);
		return { ...indicatorNamed(id), name, measure, settlesAfterWeeks: context.settles_after_weeks };
	});
	const catalogue = catalogueWith({ indicators, teams: context.teams.map(teamNamed) });
	return { today: context.today, catalogue };
}
