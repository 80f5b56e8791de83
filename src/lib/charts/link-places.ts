import type { Figure } from './figure';

/** Where a link over a stop of a figure has its middle, in pixels of the figure. */
export interface LinkPlace {
	readonly x: number;
	readonly y: number;
}

/** The side of a link's square: more than the 24 pixels that a finger needs. */
export const LINK_SIDE = 26;

/**
 * A place for the link of each stop, on the stop itself, or as near to it as it may be where another's link is already
 * there: two dots on one place have two links side by side. In the order of the stops.
 */
export function linkPlaces({ stops, width, height }: Figure): readonly LinkPlace[] {
	const placed: LinkPlace[] = [];
	const half = LINK_SIDE / 2;
	for (const stop of stops) {
		const isFree = ({ x, y }: LinkPlace) =>
			x >= half &&
			x <= width - half &&
			y >= half &&
			y <= height - half &&
			placed.every(
				(each) => Math.abs(each.x - x) >= LINK_SIDE || Math.abs(each.y - y) >= LINK_SIDE
			);
		const own = { x: stop.x, y: stop.y ?? height };
		placed.push(ring(own).find(isFree) ?? own);
	}
	return placed;
}

/** The place itself, then places about it in ever wider rings of eight directions. */
function ring({ x, y }: LinkPlace): readonly LinkPlace[] {
	const steps = Array.from({ length: RINGS }, (_, index) => (index + 1) * (LINK_SIDE / 2));
	const around = steps.flatMap((step) =>
		DIRECTIONS.map(([dx, dy]) => ({ x: x + dx * step, y: y + dy * step }))
	);
	return [{ x, y }, ...around];
}

const RINGS = 24;
const DIRECTIONS = [
	[0, -1],
	[0, 1],
	[1, 0],
	[-1, 0],
	[1, -1],
	[-1, 1],
	[1, 1],
	[-1, -1]
] as const;
