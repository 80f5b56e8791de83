import type { Mark, Role } from './figure';
import { rounded } from './figure';
import { shortened, textWidth } from './text';

/** Something to be said above a day of the chart. */
export interface Note {
	readonly x: number;
	readonly text: string;
	readonly role: Extract<Role, 'event-label' | 'break-label'>;
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
	/** Row from the top; null where there was no room: the note stands in the text beside the chart. */
	readonly row: number | null;
	readonly mark: Mark | null;
}

interface Slot {
	readonly from: number;
	readonly to: number;
	readonly anchor: 'start' | 'end';
	/** Where the note's rule goes down from its row. */
	readonly x: number;
}

const GAP = 4;

/** Places notes above the chart in rows, the newest first since that is what is talked about; none over another. */
export function placedNotes(notes: readonly Note[], band: NoteBand): readonly PlacedNote[] {
	const taken: Slot[][] = Array.from({ length: band.rows }, () => []);
	const newestFirst = [...notes].sort(
		(a, b) => Number(b.role === 'break-label') - Number(a.role === 'break-label') || b.x - a.x
	);
	return newestFirst.map((note) => placed(note, band, taken));
}

function placed(note: Note, band: NoteBand, taken: Slot[][]): PlacedNote {
	const weight = note.role === 'break-label' ? 'bold' : 'regular';
	const text = shortened(note.text, (band.right - band.left) * 0.9, band.size, weight);
	const width = textWidth(text, band.size, weight);
	for (const [row, slots] of taken.entries()) {
		const slot = slotsFor(note.x, width, band).find((each) => isFree(each, row, taken));
		if (slot === undefined) continue;
		slots.push(slot);
		const y = rounded(band.top + band.step * (row + 0.75));
		const x = rounded(slot.anchor === 'start' ? slot.from : slot.to);
		return { note, row, mark: { kind: 'text', role: note.role, x, y, anchor: slot.anchor, text } };
	}
	return { note, row: null, mark: null };
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
