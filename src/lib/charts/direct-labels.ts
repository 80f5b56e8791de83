import type { Mark, Role } from './figure';
import { rounded } from './figure';

/** A label that stands to the right of a line's end. */
export interface EndLabel {
	readonly role: Role;
	readonly text: string;
	/** Where the line ends: the label stands as near as the others let it. */
	readonly y: number;
}

export interface LabelColumn {
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
	/** From one baseline to the next. */
	readonly step: number;
}

/** Places the labels one under the other in the order of their lines, moved apart until none overlaps another. */
export function endLabels(labels: readonly EndLabel[], column: LabelColumn): readonly Mark[] {
	const sorted = [...labels].sort((a, b) => a.y - b.y);
	const places: number[] = [];
	for (const { y } of sorted) {
		const least = (places.at(-1) ?? column.top - column.step) + column.step;
		places.push(Math.max(y, least));
	}
	// Pushed out at the bottom, they move back up.
	let most = column.bottom;
	for (let index = places.length - 1; index >= 0; index -= 1) {
		const place = Math.min(places[index] ?? most, most);
		places[index] = place;
		most = place - column.step;
	}
	return sorted.map((label, index) => ({
		kind: 'text',
		role: label.role,
		x: rounded(column.x),
		y: rounded((places[index] ?? label.y) + column.step * 0.3),
		anchor: 'start',
		text: label.text
	}));
}
