import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCouncil } from './sample-council';

const EMPTY = 'tests/fixtures/new-council';

const TEAMS = Array.from({ length: 24 }, (_, index) => `team-${String(index + 1)}`);
const WEEKS = 1250;

/** How many rows one of the big files has. */
export const BIG_ROWS = TEAMS.length * WEEKS;

/** Writes a data folder of a council with twenty-four teams and no extract. */
export function writeManyTeams(folder: string): void {
	writeCouncil(EMPTY, folder);
	const units = TEAMS.map((team) => `${team},${team},${team},team,council,,,`);
	const head = 'unit,name,short_name,kind,parent,valid_from,valid_until,successors';
	const council = 'council,Our council,Our council,authority,,,,';
	writeFileSync(join(folder, 'units.csv'), [head, council, ...units, ''].join('\n'));
}

/** An extract of 30,000 good rows; every denominator in it tells which one it is. */
export function bigFile(mark: number): Uint8Array {
	const rows = ['period_start,indicator,team,numerator,denominator'];
	for (let week = 0; week < WEEKS; week += 1) {
		const monday = new Date(Date.UTC(2000, 0, 3 + 7 * week)).toISOString().slice(0, 10);
		for (const [index, team] of TEAMS.entries())
			rows.push(`${monday},assessments-in-45-days,${team},${String(index)},${String(100 + mark)}`);
	}
	return new TextEncoder().encode(`${rows.join('\n')}\n`);
}
