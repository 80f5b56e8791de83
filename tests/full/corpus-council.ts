import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { corpusFolder } from '../extracts/corpus';
import { writeCouncil } from './sample-council';

const EMPTY = 'tests/fixtures/new-council';

const CONTEXT = v.object({
	indicators: v.array(v.object({ id: v.string(), kind: v.string(), name: v.string() })),
	teams: v.array(v.string()),
	settles_after_weeks: v.number()
});

const MEASURES: Readonly<Record<string, string>> = {
	percent: 'percentage',
	rate_10000: 'rate',
	mean: 'ratio',
	count: 'count'
};

/** Writes a data folder with the catalogue that the corpus takes as given, and no extract. */
export function writeCorpusCouncil(folder: string): void {
	writeCouncil(EMPTY, folder);
	const text = readFileSync(`${corpusFolder}context.json`, 'utf8');
	const { indicators, teams, settles_after_weeks: settles } = v.parse(CONTEXT, JSON.parse(text));
	const [head = ''] = readFileSync(join(EMPTY, 'indicators.csv'), 'utf8').split('\n');
	const columns = head.split(',');
	const rows = indicators.map(({ id, kind, name }) => {
		const cells: Readonly<Record<string, string>> = {
			indicator: id,
			name: `"${name}"`,
			short_name: id,
			measure: MEASURES[kind] ?? '',
			accrual: kind === 'count' ? 'snapshot' : 'flow',
			polarity: 'neutral',
			frequency: 'week',
			default_grain: 'week',
			counted_one: kind === 'count' || kind === 'percent' ? 'child' : '',
			counted_many: kind === 'count' || kind === 'percent' ? 'children' : '',
			settles_after_weeks: String(settles),
			level: 'team',
			decimals: '1'
		};
		return columns.map((column) => cells[column] ?? '').join(',');
	});
	const units = teams.map((team) => `${team},${team},${team},team,council,,,`);
	const write = (name: string, lines: readonly string[]) => {
		writeFileSync(join(folder, name), [...lines, ''].join('\n'));
	};
	write('indicators.csv', [head, ...rows]);
	write('units.csv', [
		'unit,name,short_name,kind,parent,valid_from,valid_until,successors',
		'council,The Council,Council,authority,,,,',
		...units
	]);
	write('sets.csv', ['set,name,indicator', ...indicators.map(({ id }) => `all,All,${id}`)]);
}
