import type { ComparatorKind } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { GRAINS, isDate, type Grain, type IsoDate } from '$lib/domain/period';
import type { Range } from '$lib/domain/trend';

/** Which face of an indicator is shown. */
export type Panel = 'chart' | 'table' | 'teams' | 'comparators';

export const PANELS: readonly Panel[] = ['chart', 'table', 'teams', 'comparators'];

/** The size and style of what is drawn. */
export type SizeName = 'screen' | 'projector' | 'slide' | 'report' | 'square';

export const SIZES: readonly SizeName[] = ['screen', 'projector', 'slide', 'report', 'square'];

/** Which state of the figures: the live one, the one live at the week's meeting, or the one live at the end of a day. */
export type Basis = 'latest' | 'presented' | Day;

/** An ISO date as a basis. */
type Day = `${number}-${number}-${number}`;

/** Whether the text is a day, as a basis may be. */
export function isDay(text: string): text is Day {
	return isDate(text);
}

/**
 * What the reader is looking at; equal to the page's address. Null means the default, which is not written: the newest
 * week, the first set, the authority, the indicator's own range and grain, the usual comparators.
 */
export interface View {
	readonly week: IsoDate | null;
	readonly set: string | null;
	readonly team: string | null;
	readonly range: Range | null;
	readonly grain: Grain | null;
	readonly panel: Panel;
	readonly comparators: readonly ComparatorKind[] | null;
	readonly basis: Basis;
	readonly size: SizeName;
	/** Words by which a list of indicators is narrowed, as they were typed. */
	readonly filter: string | null;
}

export const DEFAULT_VIEW: View = {
	week: null,
	set: null,
	team: null,
	range: null,
	grain: null,
	panel: 'chart',
	comparators: null,
	basis: 'latest',
	size: 'screen',
	filter: null
};

export const USUAL_COMPARATORS: readonly ComparatorKind[] = ['neighbours', 'england', 'last-year'];

/** At most so many comparators beside an indicator's own line: four lines can be told apart, five cannot. */
export const MOST_COMPARATORS = 3;

/** The range drawn where none is asked for: a year of weeks, else everything. */
export function usualRange(grain: Grain): Range {
	const isWeekly = grain === 'week' || grain === 'rolling-12w' || grain === 'rolling-12m';
	return isWeekly ? '52w' : 'all';
}

/** The grains that an indicator can be read at: one that is counted by months has no weeks. */
export function grainsOf({ frequency }: Pick<Indicator, 'frequency'>): readonly Grain[] {
	if (frequency === 'week') return GRAINS;
	return GRAINS.filter((grain) => grain !== 'week' && grain !== 'rolling-12w');
}

/** The view as the query of an address: `?week=2013-07-08&range=13w`, or nothing for the default. */
export function queryOf(view: View): string {
	const { comparators } = view;
	const pairs: [string, string | null][] = [
		['week', view.week],
		['set', view.set],
		['team', view.team],
		['range', view.range],
		['grain', view.grain],
		['view', view.panel === 'chart' ? null : view.panel],
		['comparators', comparators === null ? null : comparators.join(',') || 'none'],
		['basis', view.basis === 'latest' ? null : view.basis],
		['size', view.size === 'screen' ? null : view.size],
		['filter', view.filter]
	];
	const written = pairs.flatMap(([name, text]) =>
		text === null ? [] : [`${name}=${plain(text)}`]
	);
	return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** Percent-encoded, but with the commas left readable. */
function plain(text: string): string {
	return encodeURIComponent(text).replaceAll('%2C', ',');
}

/** A path with the view's query, less what does not belong there. */
export function addressOf(path: string, view: View): string {
	return `${path}${queryOf(view)}`;
}
