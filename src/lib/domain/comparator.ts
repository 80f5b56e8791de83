import type { Polarity, PublishedPoint } from './indicator';
import { monthsAfter, type IsoDate } from './period';

/** The marks that published statistics carry instead of a number, each with its meaning; never read as 0. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
	['c', 'confidential: a small number that is not published'],
	['z', 'not applicable'],
	['x', 'not available'],
	['u', 'unreliable'],
	['low', 'rounds to 0 but is not 0'],
	['k', 'rounds to 0 but is not 0'],
	[':', 'not available']
]);

/** A part of a published figure: a number, one of the symbols, or nothing given. */
export type PublishedPart =
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'symbol'; readonly symbol: string }
	| { readonly kind: 'none' };

/** A published value of an authority, a region or England for one year. `year` is the one it ends in: 2013 for 2012/13. */
export interface PublishedFigure {
	readonly indicator: string;
	/** The authority's id in the catalogue, or its name as written where the catalogue does not know it. */
	readonly authority: string;
	readonly year: number;
	readonly value: PublishedPart;
	readonly numerator: PublishedPart;
	readonly denominator: PublishedPart;
	readonly source: string;
	readonly publishedOn: IsoDate | null;
}

/** An authority, region or country under one identity, with every code that it ever had. */
export interface Authority {
	readonly id: string;
	readonly name: string;
	readonly level: 'local' | 'region' | 'national';
	readonly region: string | null;
	readonly codes: readonly string[];
}

/** A statistical neighbour of an authority by a named model, the nearest with rank 1. */
export interface Neighbour {
	readonly model: string;
	readonly authority: string;
	readonly neighbour: string;
	readonly rank: number;
	readonly closeness: string;
}

/** What may be shown beside an indicator's own line. */
export type ComparatorKind = 'neighbours' | 'region' | 'england' | 'last-year';

export const COMPARATORS: readonly ComparatorKind[] = [
	'neighbours',
	'region',
	'england',
	'last-year'
];

/** The first day of a published year and the day it ends before: the year to 31 March, or to 30 September. */
export function publishedYear(
	year: number,
	point: PublishedPoint
): { readonly start: IsoDate; readonly end: IsoDate } {
	const end = `${String(year)}-${point === '31-march' ? '04' : '10'}-01`;
	return { start: monthsAfter(end, -12), end };
}

/** Mean, median and range of the neighbours that have a number; the missing ones are skipped and counted. */
export interface NeighbourSummary {
	readonly mean: number;
	readonly median: number;
	readonly least: number;
	readonly most: number;
	readonly count: number;
	readonly of: number;
}

/** The summary of the values, or null where none of them is a number. */
export function neighbourSummary(values: readonly (number | null)[]): NeighbourSummary | null {
	const known = values.filter((each) => each !== null).sort((a, b) => a - b);
	const least = known[0];
	const most = known.at(-1);
	if (least === undefined || most === undefined) return null;
	const middle = known.slice(Math.ceil(known.length / 2) - 1, Math.floor(known.length / 2) + 1);
	return {
		mean: meanOf(known),
		median: meanOf(middle),
		least,
		most,
		count: known.length,
		of: values.length
	};
}

function meanOf(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0) / values.length;
}

/** One comparator's published values by year, as a page carries them. */
export interface ComparatorSeries {
	readonly kind: 'authority' | 'neighbours' | 'region' | 'england';
	/** "England", "South West", "Statistical neighbours", the authority's own name. */
	readonly name: string;
	readonly years: readonly ComparatorYear[];
}

/** An authority's part in a comparison: the council itself, a neighbour, its region, England. */
export type PeerGroup = 'own' | 'neighbour' | 'region' | 'england';

/** The published values of one of those that the council is compared with, by year; none where nothing is published. */
export interface PeerSeries {
	readonly name: string;
	readonly group: PeerGroup;
	readonly years: readonly Pick<ComparatorYear, 'year' | 'value' | 'symbol'>[];
}

export interface ComparatorYear {
	readonly year: number;
	/** Null with a symbol: published, but not as a number. */
	readonly value: number | null;
	readonly symbol: string | null;
	readonly publishedOn: IsoDate | null;
	/** For neighbours: how many of how many have a number, and their median and range. */
	readonly summary?: NeighbourSummary;
}

/** The newest year that had ended by the day (the day being the end of the week shown), or null. */
export function newestYear<Year extends Pick<ComparatorYear, 'year'>>(
	series: { readonly years: readonly Year[] },
	point: PublishedPoint,
	endsBy: IsoDate
): Year | null {
	const ended = series.years.filter((each) => publishedYear(each.year, point).end <= endsBy);
	return ended.reduce<Year | null>(
		(best, each) => (best === null || each.year > best.year ? each : best),
		null
	);
}

/** Whether a figure was public on the day; every one is where no day is asked about, or none is known of it. */
export function isPublicOn(
	{ publishedOn }: Pick<PublishedFigure, 'publishedOn'>,
	day: IsoDate | null
): boolean {
	return day === null || publishedOn === null || publishedOn <= day;
}

/**
 * The newest year that had ended by the day and in which anything was published of those that the council is compared with:
 * the year of the bars and of everything beside them. Null where there is none.
 */
export function newestPeerYear(
	peers: readonly PeerSeries[],
	point: PublishedPoint,
	endsBy: IsoDate
): number | null {
	const years = peers.flatMap((peer) => peer.years);
	return newestYear({ years }, point, endsBy)?.year ?? null;
}

/** Fewer authorities with a number than this are no picture of the nation. */
const LEAST_AUTHORITIES = 100;

/**
 * The value that an authority must reach to be among the best quarter: that of the ⌈n/4⌉th best of those with a number.
 * Null where there is no better or worse, or too few have a number. Of 1 to 150, where high is good, it is 113.
 */
export function topQuartile(values: readonly number[], polarity: Polarity): number | null {
	if (polarity === 'neutral' || values.length < LEAST_AUTHORITIES) return null;
	const best = [...values].sort((a, b) => (polarity === 'high-is-good' ? b - a : a - b));
	return best[Math.ceil(best.length / 4) - 1] ?? null;
}
