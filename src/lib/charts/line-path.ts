import { line } from 'd3';
import type { Mark, Role } from './figure';

/** A place on a line; without a height the line breaks there. */
export interface Place {
	readonly x: number;
	readonly y: number | null;
}

/** A line through the places, broken where there is none; no mark at all where it has no stretch. */
export function lineMarks(role: Role, places: readonly Place[]): readonly Mark[] {
	const draw = line<Place>()
		.defined((place) => place.y !== null)
		.x((place) => place.x)
		.y((place) => place.y ?? 0)
		.digits(2);
	const d = draw(places);
	return d === null ? [] : [{ kind: 'path', role, d }];
}
