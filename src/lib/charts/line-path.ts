import { pathRound, type Path } from 'd3';
import type { Mark, Role } from './figure';

/** A place on a line; without a height the line breaks there. */
export interface Place {
	readonly x: number;
	readonly y: number | null;
}

/** A line through the places, broken where there is none; no mark at all where it has no stretch. */
export function lineMarks(role: Role, places: readonly Place[]): readonly Mark[] {
	const path = pathRound(2);
	let stretch: (Place & { readonly y: number })[] = [];
	for (const { x, y } of places) {
		if (y !== null) stretch.push({ x, y });
		else {
			draw(path, stretch);
			stretch = [];
		}
	}
	draw(path, stretch);
	const d = path.toString();
	return d === '' ? [] : [{ kind: 'path', role, d }];
}

/** A place without neighbours is closed upon itself: a round line end makes it a dot. */
function draw(path: Path, stretch: readonly { readonly x: number; readonly y: number }[]): void {
	stretch.forEach(({ x, y }, index) => {
		if (index === 0) path.moveTo(x, y);
		else path.lineTo(x, y);
	});
	if (stretch.length === 1) path.closePath();
}
