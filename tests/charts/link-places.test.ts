import { expect, test } from 'vitest';
import { SCREEN, type Figure, type Stop } from '$lib/charts/figure';
import { LINK_SIDE, linkPlaces } from '$lib/charts/link-places';

function figureWith(stops: readonly Stop[]): Figure {
	return { width: 400, height: 300, size: SCREEN, label: '', marks: [], stops };
}

test('U24 a link lies on its dot', () => {
	expect(linkPlaces(figureWith([{ index: 0, x: 100, y: 80 }]))).toEqual([{ x: 100, y: 80 }]);
	expect(LINK_SIDE).toBeGreaterThanOrEqual(24);
});

test('U24 links of dots on one place, or near it, do not lie over one another, and stay inside', () => {
	const stops = Array.from({ length: 12 }, (_, index) => ({
		index,
		x: 4 + (index % 3) * 5,
		y: 298
	}));
	const places = linkPlaces(figureWith(stops));
	places.forEach(({ x, y }, index) => {
		expect(Math.min(x, 400 - x, y, 300 - y)).toBeGreaterThanOrEqual(LINK_SIDE / 2);
		for (const other of places.slice(index + 1)) {
			const apart = Math.max(Math.abs(other.x - x), Math.abs(other.y - y));
			expect(apart).toBeGreaterThanOrEqual(LINK_SIDE);
		}
	});
});
