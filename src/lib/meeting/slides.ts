import type { Action } from './action';
import type { Deck } from './deck';
import type { ActionLine } from './deck-actions';
import type { CheckSheet, Exception, IndicatorLine, TeamSheet, TeamsFound } from './deck-content';
import type { Decision } from './meeting';

/** Which part of a list a slide shows: "1 of 2". */
export interface Part {
	readonly number: number;
	readonly of: number;
}

/** What was agreed or decided in the meeting, on one line. */
export type Outcome =
	| { readonly kind: 'action'; readonly action: Pick<Action, 'id' | 'what' | 'who' | 'due'> }
	| { readonly kind: 'decision'; readonly decision: Pick<Decision, 'id' | 'text'> };

/** What every slide has: a name that stays when others come and go, and the indicator that it is about. */
interface Slided {
	readonly id: string;
	readonly indicator: string | null;
}

export type Slide = Slided &
	(
		| { readonly kind: 'title' }
		| { readonly kind: 'last-actions'; readonly rows: readonly ActionLine[]; readonly part: Part }
		| { readonly kind: 'check'; readonly sheet: CheckSheet }
		| { readonly kind: 'exceptions'; readonly rows: readonly IndicatorLine[]; readonly part: Part }
		| { readonly kind: 'exception'; readonly exception: Exception; readonly face: Face }
		| { readonly kind: 'explanation'; readonly exception: Exception }
		| {
				readonly kind: 'teams';
				readonly exception: Exception;
				readonly teams: TeamsFound;
				/** Told of beside the funnel; none where they are too many for that, and follow as a list. */
				readonly rows: TeamsFound['outside'];
		  }
		| {
				readonly kind: 'teams-list';
				readonly exception: Exception;
				readonly teams: TeamsFound;
				readonly rows: TeamsFound['outside'];
				readonly part: Part;
		  }
		| {
				readonly kind: 'panels';
				readonly exception: Exception;
				readonly teams: TeamsFound;
				readonly rows: readonly TeamSheet[];
				readonly part: Part;
		  }
		| { readonly kind: 'team'; readonly exception: Exception; readonly sheet: TeamSheet }
		| { readonly kind: 'agreed'; readonly rows: readonly Outcome[]; readonly part: Part }
		| { readonly kind: 'rest'; readonly rows: readonly IndicatorLine[]; readonly part: Part }
	);

/** An exception's figures with its chart; where text is larger than usual, each on a slide of its own. */
export type Face = 'whole' | 'figures' | 'chart';

/** What a slide holds at the size of text that the room asked for, in units of height. */
export interface Room {
	/** For all rows of a list. */
	readonly list: number;
	/** For a row of one line, of two, of three and of four. */
	readonly rows: readonly [number, number, number, number];
	/** Whether an exception's figures and its chart share a slide. */
	readonly isWhole: boolean;
	/** How many teams have their panels on one slide. */
	readonly panels: number;
}

/** No list has more rows on one slide. */
export const MOST_ROWS = 8;

/** What a slide holds where its text is so many times its usual size. In larger text the status stands above its row, not before it. */
export function roomAt(textScale: number): Room {
	const list = 100 / textScale - HEAD_AND_FOOT;
	return textScale > 1
		? { list, rows: [11.2, 15.8, 19.5, 21], isWhole: false, panels: 4 }
		: { list, rows: [7.6, 10.7, 14.2, 20], isWhole: true, panels: 9 };
}

/** Of a slide's hundred units of height, what title, foot and margins take. */
const HEAD_AND_FOOT = 29;

/**
 * The slides in order: title, what earlier meetings left (the title says so where that is nothing), the list of what is to be discussed, each of them one by one (with
 * its explanation and its teams below, where there are any), what the meeting agreed, and the rest.
 */
export function slidesOf(deck: Deck, outcomes: readonly Outcome[], room: Room): readonly Slide[] {
	return [
		{ kind: 'title', id: 'title', indicator: null },
		...(deck.lastActions.length === 0
			? []
			: parts(deck.lastActions, room, ({ check }) => (check === null ? 3 : 4))
		).map((part): Slide => ({
			kind: 'last-actions',
			...named('last-actions', part)
		})),
		...deck.checks.map((sheet): Slide => {
			const { action, indicator } = sheet;
			return { kind: 'check', id: `check ${action}`, indicator, sheet };
		}),
		...parts(deck.exceptions, room, () => 3).map((part): Slide => ({
			kind: 'exceptions',
			...named('exceptions', part)
		})),
		...deck.details.flatMap((exception) => exceptionSlides(exception, room)),
		...parts(outcomes, room, () => 3).map((part): Slide => ({
			kind: 'agreed',
			...named('agreed', part)
		})),
		...(deck.rest.length === 0
			? []
			: parts(deck.rest, room, ({ reason }) => (reason === '' ? 1 : 2))
		).map((part): Slide => ({
			kind: 'rest',
			...named('rest', part)
		}))
	];
}

/** An exception with what stands below it. */
function exceptionSlides(exception: Exception, room: Room): readonly Slide[] {
	const { indicator, teams, explanation } = exception;
	const explained = explanation.length > 0;
	const faces: readonly Face[] = room.isWhole ? ['whole'] : ['figures', 'chart'];
	return [
		...faces.map((face): Slide => {
			const id = face === 'chart' ? `${indicator} chart` : indicator;
			return { kind: 'exception', id, indicator, exception, face };
		}),
		...(explained
			? [{ kind: 'explanation', id: `${indicator} why`, indicator, exception } as const]
			: []),
		...(teams === null ? [] : teamSlides(exception, teams, room))
	];
}

/** The funnel, with the teams that stand out beside it; where these are many, or text is large, as a list after it. */
function teamSlides(exception: Exception, teams: TeamsFound, room: Room): readonly Slide[] {
	const { indicator } = exception;
	const { outside } = teams;
	const isBeside = room.isWhole && outside.length <= MOST_BESIDE;
	const about = { indicator, exception, teams };
	const funnel: Slide = {
		kind: 'teams',
		id: `${indicator} teams`,
		...about,
		rows: isBeside ? outside : []
	};
	const lists = parts(isBeside ? [] : outside, room, () => 2).map((each): Slide => {
		const id = `${indicator} teams ${String(each.part.number)}`;
		return { kind: 'teams-list', id, ...about, ...each };
	});
	const panels = inParts(chunks(teams.sheets, room.panels)).map((each): Slide => {
		const id = `${indicator} panels ${String(each.part.number)}`;
		return { kind: 'panels', id, ...about, ...each };
	});
	return [funnel, ...(isBeside ? [] : lists), ...panels];
}

/** The slide of one of a slide's teams; null where the slide has no such team. */
export function teamSlide(slide: Slide | undefined, unit: string | null): Slide | null {
	if (slide?.kind !== 'panels') return null;
	const sheet = slide.rows.find((row) => row.unit === unit);
	if (sheet === undefined) return null;
	const { indicator, exception } = slide;
	return { kind: 'team', id: `${slide.id} ${sheet.unit}`, indicator, exception, sheet };
}

function chunks<Row>(list: readonly Row[], most: number): readonly (readonly Row[])[] {
	return Array.from({ length: Math.ceil(list.length / most) }, (_, at) =>
		list.slice(at * most, (at + 1) * most)
	);
}

/** So many teams have room beside their funnel. */
const MOST_BESIDE = 2;

interface Parted<Row> {
	readonly rows: readonly Row[];
	readonly part: Part;
}

/** The list in as few parts as have room for its rows, of one line to four each; an empty one is one part, in which that is said. */
function parts<Row>(
	list: readonly Row[],
	{ list: most, rows }: Room,
	linesOf: (row: Row) => 1 | 2 | 3 | 4
): readonly Parted<Row>[] {
	const found: Row[][] = [[]];
	let taken = 0;
	for (const row of list) {
		const height = rows[linesOf(row) - 1] ?? most;
		const last = found.at(-1);
		const isFull = taken + height > most || last?.length === MOST_ROWS;
		if (last === undefined || (isFull && last.length > 0)) found.push([row]);
		else last.push(row);
		taken = isFull ? height : taken + height;
	}
	return inParts(found);
}

function inParts<Row>(found: readonly (readonly Row[])[]): readonly Parted<Row>[] {
	return found.map((rows, index) => ({ rows, part: { number: index + 1, of: found.length } }));
}

function named<Row>(name: string, { rows, part }: Parted<Row>) {
	return { id: `${name} ${String(part.number)}`, indicator: null, rows, part };
}

/** "1 of 2"; empty where there is but one. */
export function partInWords({ number, of }: Part): string {
	return of === 1 ? '' : `${String(number)} of ${String(of)}`;
}

/** The slide that an address asks for, from 1: "#/4" is the fourth, "#/4/mash" a team on it. Anything else, or one that does not exist, is the first. */
export function slideAt(hash: string, count: number): number {
	const asked = /^#\/(\d{1,4})(?:\/|$)/.exec(hash)?.[1];
	const number = Number(asked ?? '1');
	return number >= 1 && number <= count ? number : 1;
}

/** The team that an address asks for; null where it asks for none. */
export function teamAt(hash: string): string | null {
	const asked = /^#\/\d{1,4}\/(.+)$/.exec(hash)?.[1];
	return asked === undefined ? null : decodeURIComponent(asked);
}

/** Actions and decisions in the order in which they were written down, each once. */
export function outcomesOf(
	actions: readonly Pick<Action, 'id' | 'what' | 'who' | 'due'>[],
	decisions: readonly Pick<Decision, 'id' | 'text'>[]
): readonly Outcome[] {
	const once = <Each extends { readonly id: string }>(list: readonly Each[]) => [
		...new Map(list.map((each) => [each.id, each])).values()
	];
	return [
		...once(actions).map((action): Outcome => ({ kind: 'action', action })),
		...once(decisions).map((decision): Outcome => ({ kind: 'decision', decision }))
	];
}
