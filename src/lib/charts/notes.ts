import type { Mark, Role } from './figure';
import { rounded } from './figure';
import { textWidth } from './text';

/** Something to be said above a day of the chart. */
export interface Note {
	readonly x: number;
	readonly text: string;
	readonly role: Extract<Role, 'event-label' | 'break-label'>;
	/** As it is said below the chart where there is no room above it: "Inspection: adequate, 8 Jul 2013". */
	readonly inFull: string;
}

export interface NoteBand {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	/** From one row's baseline to the next. */
	readonly step: number;
	readonly size: number;
	readonly rows: number;
}

export interface PlacedNote {
	readonly note: Note;
	/** Row from the top that its rule begins at; null where it shares the number of a rule beside it. */
	readonly row: number | null;
	readonly mark: Mark | null;
	/** Of the sentence below the chart that says it; null where it is said above. */
	readonly number: number | null;
}

interface Slot {
	readonly from: number;
	readonly to: number;
	readonly anchor: 'start' | 'end';
	/** Where the note's rule goes down from its row. */
	readonly x: number;
}

const GAP = 4;

/**
 * Places notes above the chart in rows, the newest first since that is what is talked about; none over another. Those
 * that find no room have a number there, and are said below the chart: rules too near for two numbers share one.
 */
export function placedNotes(notes: readonly Note[], band: NoteBand): readonly PlacedNote[] {
	const taken: Slot[][] = Array.from({ length: band.rows }, () => []);
	const newestFirst = [...notes].sort(
		(a, b) => Number(b.role === 'break-label') - Number(a.role === 'break-label') || b.x - a.x
	);
	const worded: PlacedNote[] = [];
	const wordless: Note[] = [];
	for (const note of newestFirst) {
		const place = placeOf(note, [note.x], band, taken);
		if (place === null) wordless.push(note);
		else worded.push({ note, number: null, row: place.row, mark: place.mark });
	}
	return [...worded, ...numberedNotes(wordless, band, taken)];
}

/** With a number for each rule as far as their widths let it be, else for rules so far apart that all numbers have room. */
function numberedNotes(
	notes: readonly Note[],
	band: NoteBand,
	taken: readonly (readonly Slot[])[]
): readonly PlacedNote[] {
	const width = textWidth(signOf(10), band.size, 'bold');
	const [near = [], far = []] = [width + GAP, 2 * width + 5 * GAP].map((apart) => {
		// Numbers alone may stand in one row more.
		const rows = [...taken.map((slots) => [...slots]), []];
		return together(notes, apart).map((group, index) => withNumber(group, index + 1, band, rows));
	});
	const isWhole = near.every((group) => group.some(({ mark }) => mark !== null));
	return (isWhole ? near : far).flat();
}

/** The sentences below the chart, in the order of their numbers. */
export function saidBelow(notes: readonly PlacedNote[]): readonly string[] {
	const byNumber = Map.groupBy(
		notes.filter(({ number }) => number !== null),
		({ number }) => number
	);
	return [...byNumber].map(
		([number, group]) => `${signOf(number ?? 0)} ${group.map(({ note }) => note.inFull).join('; ')}`
	);
}

function signOf(number: number): string {
	return `(${String(number)})`;
}

/** From left to right, those nearer than that to the first of them as one. */
function together(notes: readonly Note[], apart: number): readonly (readonly Note[])[] {
	const groups: Note[][] = [];
	for (const note of [...notes].sort((a, b) => a.x - b.x)) {
		const last = groups.at(-1);
		if (last?.[0] !== undefined && note.x - last[0].x < apart) last.push(note);
		else groups.push([note]);
	}
	return groups;
}

function withNumber(
	group: readonly Note[],
	number: number,
	band: NoteBand,
	taken: Slot[][]
): readonly PlacedNote[] {
	const isBreak = group.some(({ role }) => role === 'break-label');
	const xs = group.map(({ x }) => x);
	const sign = { text: signOf(number), role: isBreak ? 'break-label' : 'event-label' } as const;
	const place = placeOf(sign, xs, band, taken);
	const marked = group.find(({ x }) => x === place?.x);
	return group.map((note) =>
		note === marked && place !== null
			? { note, number, row: place.row, mark: place.mark }
			: { note, number, row: null, mark: null }
	);
}

interface Place {
	readonly row: number;
	readonly mark: Mark;
	/** Of the rule beside it. */
	readonly x: number;
}

/** The first row with room beside one of the rules, and the words there; null where no row has any. */
function placeOf(
	{ text, role }: Pick<Note, 'text' | 'role'>,
	rules: readonly number[],
	band: NoteBand,
	taken: Slot[][]
): Place | null {
	const width = textWidth(text, band.size, role === 'break-label' ? 'bold' : 'regular');
	for (const [row, slots] of taken.entries()) {
		const slot = rules
			.flatMap((x) => slotsFor(x, width, band))
			.find((each) => isFree(each, row, taken));
		if (slot === undefined) continue;
		slots.push(slot);
		const y = rounded(band.top + band.step * (row + 0.75));
		const { anchor, x } = slot;
		const at = rounded(anchor === 'start' ? slot.from : slot.to);
		return { row, x, mark: { kind: 'text', role, x: at, y, anchor, text } };
	}
	return null;
}

/** To the right of its rule or, where that leaves the chart, to its left. */
function slotsFor(x: number, width: number, band: NoteBand): readonly Slot[] {
	const slots: Slot[] = [];
	if (x + GAP + width <= band.right)
		slots.push({ from: x + GAP, to: x + GAP + width, anchor: 'start', x });
	if (x - GAP - width >= band.left)
		slots.push({ from: x - GAP - width, to: x - GAP, anchor: 'end', x });
	return slots;
}

/** Whether the slot lies over no other in its row, no rule from a row above runs through it, nor its own through one below. */
function isFree(slot: Slot, row: number, taken: readonly (readonly Slot[])[]): boolean {
	return taken.every((slots, other) => {
		if (other === row) return slots.every((each) => isApart(slot, each));
		if (other < row) return slots.every(({ x }) => !isWithin(x, slot));
		return slots.every((each) => !isWithin(slot.x, each));
	});
}

function isApart(slot: Slot, other: Slot): boolean {
	return slot.to + 3 * GAP <= other.from || slot.from >= other.to + 3 * GAP;
}

function isWithin(x: number, { from, to }: Slot): boolean {
	return x > from - GAP / 2 && x < to + GAP / 2;
}
