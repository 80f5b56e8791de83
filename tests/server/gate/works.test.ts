import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExtractKind } from '$lib/extracts/extract';
import { receive } from '$lib/server/gate/browser-door';
import { worksUnderWay } from '$lib/server/gate/works';
import type { WorkUnderWay } from '$lib/view/column-pages';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

const YEARS = Array.from({ length: 24 }, (_, index) => 2000 + index);
const ROWS = 50_000;

/** Long files of each kind; that few of their rows are good does not matter here. */
const FILES: Readonly<Record<ExtractKind, () => readonly string[]>> = {
	figures: () => [
		'period_start,indicator,team,numerator,denominator',
		...Array.from({ length: ROWS }, () => '2013-07-08,contacts,mash,1,')
	],
	targets: () => [
		'indicator,team,from,target,tolerance',
		...Array.from({ length: ROWS }, () => 're-referrals,,2013-04-01,20,1')
	],
	comparators: () => [
		'authority,year,indicator,value',
		...Array.from(
			{ length: ROWS },
			(_, index) => `Authority ${String(index)},${String(YEARS[index % 24])},re-referrals,20`
		)
	]
};

test.each(['figures', 'targets', 'comparators'] as const)(
	'while a long file of %s is read, how many of its lines are is told, and others are answered (U7)',
	async (kind) => {
		const bytes = new TextEncoder().encode(`${FILES[kind]().join('\n')}\n`);
		const sent = { kind, name: 'long.csv', bytes, by: 'Analyst' } as const;
		const told: WorkUnderWay[] = [];
		let isDone = false;
		const watch = () => {
			told.push(...worksUnderWay());
			if (!isDone) setImmediate(watch);
		};
		setImmediate(watch);
		await folder.gate.inTurn((turn) => receive(turn, sent));
		isDone = true;
		const counted = told.filter(({ stage, total }) => stage === 'reading' && total > ROWS);
		const lines = new Set(counted.map(({ done }) => done));
		expect([...lines].filter((done) => done > 0 && done < ROWS).length).toBeGreaterThan(1);
		expect(worksUnderWay()).toEqual([]);
	}
);
