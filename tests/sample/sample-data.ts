import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

/** The sample as its files say it, read with as little code as will do: no reader of ours is trusted here. */

export const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));
export const extractsFolder = `${dataFolder}extracts/`;

export type Row = ReadonlyMap<string, string>;

export type Observed = Readonly<{
	period: string;
	indicator: string;
	team: string;
	numerator: string;
	denominator: string;
}>;

/** Figures in force, by indicator, period and team. */
export type Version = ReadonlyMap<string, Observed>;

/** The rows of a file below `data`. */
export function rowsOf(path: string): readonly Row[] {
	const { data } = Papa.parse<Record<string, string>>(readFileSync(dataFolder + path, 'utf8'), {
		header: true,
		skipEmptyLines: true
	});
	return data.map((record) => new Map(Object.entries(record)));
}

/** A cell that must be there. */
export function cell(row: Row, column: string): string {
	const text = row.get(column);
	if (text === undefined) throw new Error(`There is no column ${column}.`);
	return text;
}

export const publishList = rowsOf('extracts/publish.csv');

export const figureFiles = publishList
	.map((row) => cell(row, 'file'))
	.filter((file) => file.startsWith('figures/'));

export function observedIn(file: string): readonly Observed[] {
	return rowsOf(`extracts/${file}`).map((row) => ({
		period: cell(row, 'period_start'),
		indicator: cell(row, 'indicator'),
		team: cell(row, 'team'),
		numerator: cell(row, 'numerator'),
		denominator: cell(row, 'denominator')
	}));
}

export function keyOf({ indicator, period, team }: Observed): string {
	return `${indicator} ${period} ${team}`;
}

const versions = new Map<string, Version>();

/** The figures after the extracts up to and including `last` have been published. */
export function versionAfter(last: string): Version {
	const known = versions.get(last);
	if (known) return known;
	const place = figureFiles.indexOf(last);
	const before = figureFiles[place - 1];
	const rows = observedIn(last).map((row) => [keyOf(row), row] as const);
	const version = new Map([...(before === undefined ? [] : versionAfter(before)), ...rows]);
	versions.set(last, version);
	return version;
}

export const live = versionAfter(figureFiles.at(-1) ?? '');

/** Adds what `isCounted` picks, in thousandths so that tenths of a post add exactly. */
export function sumOf(version: Version, isCounted: (row: Observed) => boolean) {
	const counted = [...version.values()].filter(isCounted);
	return {
		rows: counted.length,
		numerator: counted.reduce((sum, row) => sum + thousandths(row.numerator), 0n),
		denominator: counted.reduce((sum, row) => sum + thousandths(row.denominator || '0'), 0n)
	};
}

function thousandths(number: string): bigint {
	const [whole = '0', fraction = ''] = number.split('.');
	return BigInt(whole + fraction.padEnd(3, '0'));
}

export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week that holds a day. */
export function weekOf(date: string): string {
	const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
	return addDays(date, -weekday);
}

/** Catalogue entries by indicator. */
export const catalogue: ReadonlyMap<string, Row> = new Map(
	rowsOf('indicators.csv').map((row) => [cell(row, 'indicator'), row])
);

export function entryOf(indicator: string): Row {
	const entry = catalogue.get(indicator);
	if (!entry) throw new Error(`${indicator} is not in the catalogue.`);
	return entry;
}
