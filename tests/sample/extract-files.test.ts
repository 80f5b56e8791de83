import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	catalogue,
	cell,
	entryOf,
	extractsFolder,
	figureFiles,
	keyOf,
	observedIn,
	publishList,
	rowsOf,
	versionAfter
} from './sample-data';
import type { Observed } from './sample-data';

const number = /^\d{1,9}(\.\d{1,6})?$/;
const units = new Map(rowsOf('units.csv').map((row) => [cell(row, 'unit'), row]));
const correctionFile = 'figures/2019-06-10.csv';

test('every file of figures is in the publish list, and its name is the day it came', () => {
	const names = readdirSync(`${extractsFolder}figures`)
		.sort()
		.map((name) => `figures/${name}`);
	expect(figureFiles).toEqual(names);
	for (const row of publishList.filter((one) => cell(one, 'file').startsWith('figures/'))) {
		expect(cell(row, 'file').slice(8, 18)).toBe(cell(row, 'received_at').slice(0, 10));
	}
});

test('the publish list runs in the order of receipt and gives the SHA-256 of each file', () => {
	const received = publishList.map((row) => Date.parse(cell(row, 'received_at')));
	expect(received).toEqual(received.toSorted((a, b) => a - b));
	for (const row of publishList) {
		const bytes = readFileSync(extractsFolder + cell(row, 'file'));
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(cell(row, 'sha256'));
		expect(cell(row, 'sample')).toBe(cell(row, 'file').startsWith('comparators/') ? '' : 'yes');
	}
});

test('the figures take at most 4 MB', () => {
	const sizes = figureFiles.map((file) => statSync(extractsFolder + file).size);
	expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4_000_000);
});

describe.each(figureFiles)('%s', (file) => {
	const rows = observedIn(file);

	test('has one row for an indicator, team and period, on a Monday or a first', () => {
		expect(new Set(rows.map((row) => keyOf(row))).size).toBe(rows.length);
		for (const { period, indicator } of rows) {
			const isMonthly = cell(entryOf(indicator), 'frequency') === 'month';
			const isMonday = new Date(`${period}T00:00:00Z`).getUTCDay() === 1;
			expect(isMonthly ? period.endsWith('-01') : isMonday).toBe(true);
		}
	});

	test('writes numbers plainly, and no percentage above 100', () => {
		expect(rows.filter((row) => !isPlain(row))).toEqual([]);
	});

	test('stays inside the validity of its indicators and teams', () => {
		expect(rows.filter((row) => !isValid(row))).toEqual([]);
	});

	test('gives all that was live from the first period it speaks for', () => {
		const before = figureFiles[figureFiles.indexOf(file) - 1];
		const given = new Set(rows.map((row) => keyOf(row)));
		const lost = before === undefined ? [] : liveInScope(before, rows);
		expect(lost.filter((row) => !given.has(keyOf(row)))).toEqual([]);
	});

	test('changes only weeks that still settle, but for the one correction', () => {
		const before = figureFiles[figureFiles.indexOf(file) - 1];
		if (before === undefined) return;
		const known = versionAfter(before);
		const changed = rows.filter((row) => isChanged(known.get(keyOf(row)), row));
		const late = changed.filter((row) => !isSettling(row, rows));
		expect(late.length).toBe(file === correctionFile ? 5 : 0);
		if (file !== 'figures/2019-04-01.csv') expect(changed.length).toBeGreaterThan(0);
	});
});

function isPlain({ indicator, numerator, denominator }: Observed): boolean {
	const measure = cell(entryOf(indicator), 'measure');
	if (measure === 'count') return number.test(numerator) && denominator === '';
	const isWithin = measure !== 'percentage' || Number(numerator) <= Number(denominator);
	return number.test(numerator) && number.test(denominator) && isWithin;
}

function isValid({ period, indicator, team }: Observed): boolean {
	return [catalogue.get(indicator), units.get(team)].every((row) => {
		if (!row) return false;
		const from = cell(row, 'valid_from') || '0000';
		return from <= period && period <= (cell(row, 'valid_until') || '9999');
	});
}

function liveInScope(before: string, rows: readonly Observed[]): readonly Observed[] {
	const earliest = new Map<string, string>();
	for (const { indicator, period } of rows) {
		const known = earliest.get(indicator);
		if (known === undefined || period < known) earliest.set(indicator, period);
	}
	return [...versionAfter(before).values()].filter(
		({ indicator, period }) => period >= (earliest.get(indicator) ?? '9999')
	);
}

function isChanged(known: Observed | undefined, row: Observed): boolean {
	if (known === undefined) return false;
	return known.numerator !== row.numerator || known.denominator !== row.denominator;
}

/** Fewer later weeks of the indicator in the file than it takes to settle. */
function isSettling({ indicator, period }: Observed, rows: readonly Observed[]): boolean {
	const later = new Set(
		rows.filter((row) => row.indicator === indicator && row.period > period).map((r) => r.period)
	);
	return later.size < Number(cell(entryOf(indicator), 'settles_after_weeks'));
}

test('the correction says why, and brings Safeguarding West from on target to off target', () => {
	const line = publishList.find((row) => cell(row, 'file') === correctionFile);
	expect(line && cell(line, 'reason')).toContain('failed visits had been recorded as visits');
	const key = 'protection-visits-in-time 2019-04-15 safeguarding-west';
	const share = (file: string) => {
		const row = versionAfter(file).get(key);
		return row ? Number(row.numerator) / Number(row.denominator) : Number.NaN;
	};
	expect(share('figures/2019-06-03.csv')).toBeGreaterThanOrEqual(0.9);
	expect(share(correctionFile)).toBeLessThan(0.85);
});

test('a team has weeks that never came, and small teams have weeks of nought of nought', () => {
	const rows = [...versionAfter(figureFiles.at(-1) ?? '').values()];
	const missing = rows.filter(
		(row) => row.indicator === 'care-visits-in-time' && row.period === '2014-05-12'
	);
	expect(missing.map(({ team }) => team)).not.toContain('in-care-south');
	expect(missing.map(({ team }) => team)).toContain('in-care-north');
	expect(rows.some((row) => row.numerator === '0' && row.denominator === '0')).toBe(true);
});
