import { dayInWords } from '$lib/domain/format';
import { COMPARATORS, type ComparatorKind } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { GRAINS, isDate, mondayOf, type IsoDate } from '$lib/domain/period';
import { shownValue, type Problem } from '$lib/domain/problem';
import { RANGES } from '$lib/domain/trend';
import type { Frame } from './page-data';
import {
	DEFAULT_VIEW,
	MOST_COMPARATORS,
	PANELS,
	SIZES,
	grainsOf,
	isDay,
	type Basis,
	type View
} from './view';

/** What an address may speak of. */
export interface Known {
	readonly sets: readonly string[];
	readonly units: readonly string[];
	readonly firstWeek: IsoDate | null;
	readonly newestWeek: IsoDate | null;
	/** The indicator that a page is of: not every one can be read at every grain. */
	readonly indicator?: Pick<Indicator, 'frequency'>;
	/** What a page shows in place of a bad parameter, by its name, where that is not the usual. */
	readonly instead?: ReadonlyMap<string, string>;
}

/** What the addresses of the site may speak of. */
export function knownTo({ sets, units, firstWeek, newestWeek }: Frame): Known {
	return {
		sets: sets.map((set) => set.id),
		units: units.map((unit) => unit.id),
		firstWeek,
		newestWeek
	};
}

export interface ParsedView {
	readonly view: View;
	/** One for each parameter that fell back to its default. */
	readonly problems: readonly Problem[];
}

type Parsed<T> = { readonly ok: T } | { readonly wrong: string; readonly remedy: string };

/** Reads an address. Every bad parameter falls back to its default and is told; none stops the page. */
export function parseView(params: URLSearchParams, known: Known): ParsedView {
	const problems: Problem[] = [];
	const read = <T>(name: string, fallback: T, parse: (text: string) => Parsed<T>): T => {
		const [text, ...more] = params.getAll(name);
		if (text === undefined || text === '') return fallback;
		const other = more.find((each) => each !== text);
		if (other !== undefined) problems.push(problemOf(name, other, namedTwice(name, text)));
		const parsed = parse(text);
		if ('ok' in parsed) return parsed.ok;
		const shown = known.instead?.get(name) ?? INSTEAD.get(name) ?? '';
		problems.push(problemOf(name, text, { ...parsed, shown }));
		return fallback;
	};
	const grains = known.indicator === undefined ? GRAINS : grainsOf(known.indicator);
	const view: View = {
		week: read<string | null>('week', null, (text) => weekOf(text, known)),
		set: read<string | null>('set', null, (text) => oneOf(text, known.sets, 'set of indicators')),
		team: read<string | null>('team', null, (text) => oneOf(text, known.units, 'team')),
		range: read<View['range']>('range', null, (text) => oneOf(text, RANGES, 'range')),
		grain: read<View['grain']>('grain', null, (text) => oneOf(text, grains, 'grain here')),
		panel: read('view', DEFAULT_VIEW.panel, (text) => oneOf(text, PANELS, 'view')),
		comparators: read<View['comparators']>('comparators', null, (text) =>
			comparatorsOf(text, problems)
		),
		basis: read<Basis>('basis', 'latest', basisOf),
		size: read('size', DEFAULT_VIEW.size, (text) => oneOf(text, SIZES, 'size')),
		filter: read<string | null>('filter', null, filterOf)
	};
	return { view, problems };
}

/** What is shown where a parameter cannot be read. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
	['week', 'The newest week is shown.'],
	['set', 'The first set is shown.'],
	['team', 'The whole council is shown.'],
	['range', 'The usual range is shown.'],
	['grain', 'The indicator’s own period is shown.'],
	['view', 'The usual view is shown.'],
	['comparators', 'The usual comparators are shown.'],
	['basis', 'The newest figures are shown.'],
	['size', 'The usual size is shown.'],
	['filter', 'All indicators are shown.']
]);

/** On a page that shows every indicator where no set is asked for. */
export const EVERY_SET: ReadonlyMap<string, string> = new Map([
	['set', 'Every indicator is shown.']
]);

export interface Fault {
	readonly wrong: string;
	readonly remedy: string;
	/** What is shown in its place. */
	readonly shown: string;
}

/** What is said of a parameter that cannot be read. */
export function problemOf(name: string, text: string, { wrong, remedy, shown }: Fault): Problem {
	return {
		code: 'bad_parameter',
		severity: 'notice',
		file: 'address',
		line: null,
		column: name,
		value: shownValue(text),
		message: wrong,
		remedy: `${remedy} ${shown}`.trim()
	};
}

function namedTwice(name: string, text: string): Fault {
	const wrong = `“${name}” is named more than once`;
	return { wrong, remedy: 'Name it once.', shown: `“${shownValue(text)}” is taken.` };
}

function oneOf<T extends string>(text: string, allowed: readonly T[], what: string): Parsed<T> {
	const found = allowed.find((each) => each === text);
	if (found !== undefined) return { ok: found };
	const some = allowed.slice(0, 9).join(', ');
	return {
		wrong: `“${shownValue(text)}” is not a ${what}`,
		remedy: allowed.length > 9 ? `Known are ${some} and others.` : `Known are ${some}.`
	};
}

/** What is wrong with a week outside those that there are figures of, and which there are; null of one among them. */
export function weekWanting(
	monday: IsoDate,
	{ firstWeek, newestWeek }: Pick<Known, 'firstWeek' | 'newestWeek'>
): { readonly wrong: string; readonly remedy: string } | null {
	const none = `There are no figures for the week of ${dayInWords(monday)}`;
	if (newestWeek !== null && monday > newestWeek)
		return {
			wrong: `${none} yet`,
			remedy: `The newest is the week of ${dayInWords(newestWeek)}.`
		};
	if (firstWeek !== null && monday < firstWeek)
		return { wrong: none, remedy: `The first is the week of ${dayInWords(firstWeek)}.` };
	return null;
}

function weekOf(text: string, { firstWeek, newestWeek }: Known): Parsed<string> {
	if (!isDate(text)) {
		return {
			wrong: `“${shownValue(text)}” is not a date`,
			remedy: 'Write the week’s Monday as 2013-07-08.'
		};
	}
	const monday = mondayOf(text);
	const wanting = weekWanting(monday, { firstWeek, newestWeek });
	if (wanting !== null) return wanting;
	if (monday !== text) {
		return { wrong: `${dayInWords(text)} is not a Monday`, remedy: `Its week is ${monday}.` };
	}
	return { ok: text };
}

function basisOf(text: string): Parsed<Basis> {
	if (text === 'latest' || text === 'presented' || isDay(text)) return { ok: text };
	return {
		wrong: `“${shownValue(text)}” is not a basis`,
		remedy: 'Write latest, presented, or a date as 2013-07-10.'
	};
}

/** Longer than this, nobody typed it to find an indicator. */
export const LONGEST_FILTER = 80;

function filterOf(text: string): Parsed<string | null> {
	if (text.length <= LONGEST_FILTER) return { ok: text.trim() === '' ? null : text };
	const size = String(LONGEST_FILTER);
	return { wrong: `The filter is longer than ${size} characters`, remedy: 'Write a word or two.' };
}

function comparatorsOf(text: string, problems: Problem[]): Parsed<readonly ComparatorKind[]> {
	if (text === 'none') return { ok: [] };
	const named = [...new Set(text.split(',').filter((each) => each !== ''))];
	const unknown = named.filter((each) => !COMPARATORS.some((kind) => kind === each));
	if (unknown.length > 0 || named.length === 0) {
		return {
			wrong: `“${shownValue(unknown.join(',') || text)}” is not a comparator`,
			remedy: `Known are ${COMPARATORS.join(', ')} and none.`
		};
	}
	const kinds = COMPARATORS.filter((kind) => named.includes(kind));
	const inOrder = named.flatMap((each) => kinds.filter((kind) => kind === each));
	const dropped = inOrder.slice(MOST_COMPARATORS);
	if (dropped.length > 0) {
		const wrong = `At most ${String(MOST_COMPARATORS)} comparators are drawn; left out: ${dropped.join(', ').replace('-', ' ')}`;
		const remedy = 'Name the ones you want.';
		problems.push(problemOf('comparators', text, { wrong, remedy, shown: '' }));
	}
	return { ok: inOrder.slice(0, MOST_COMPARATORS) };
}
