import { appendFileSync } from 'node:fs';

/** Whether the full amounts are tried (`npm run soak`), not the smaller ones of each change. */
const isSoak = process.env['PLUMBLINE_AMOUNTS'] === 'full';

/** So many times each thing is tried. */
export const AMOUNTS = {
	mutations: isSoak ? 1_000_000 : 20_000,
	mutationsSent: isSoak ? 5_000 : 300,
	roundTrips: isSoak ? 10_000 : 1_000,
	kills: isSoak ? 1_000 : 50,
	synced: isSoak ? 100 : 20,
	fullDisks: isSoak ? 20 : 3,
	flips: isSoak ? 100 : 20,
	backups: isSoak ? 50 : 5,
	stops: isSoak ? 20 : 1
} as const;

/** A line for the report that stands at the end of the run. */
export function report(line: string): void {
	const place = process.env['PLUMBLINE_REPORT'];
	if (place !== undefined) appendFileSync(place, `${line}\n`);
	process.stdout.write(`${line}\n`);
}
