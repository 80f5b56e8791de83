import { describe, expect, test } from 'vitest';
import { comparatorsFigure } from '$lib/charts/comparators';
import { REPORT, SLIDE, SQUARE, screenSize } from '$lib/charts/figure';
import type { ComparatorBars } from '$lib/domain/comparison';
import { clipped, crossed, overlapping } from './text-boxes';

const SIZES = [
	REPORT,
	SLIDE,
	SQUARE,
	...[320, 480, 640, 960, 1872].map((width) => ({ ...screenSize(width), height: 600 }))
];

/** Authorities up to 100, and the neighbours' mean and median among them. */
function bars(mean: number, median: number, longest: string): ComparatorBars {
	return {
		label: 'Made up',
		bars: ['Devon', longest].map((name, index) => ({
			name,
			group: index === 0 ? 'own' : 'neighbour',
			value: 100 - index,
			text: '99.0%'
		})),
		rules: [
			{ value: mean, text: `Neighbours’ mean ${mean.toFixed(1)}%`, isVerdict: true },
			{ value: median, text: `Neighbours’ median ${median.toFixed(1)}%`, isVerdict: false }
		]
	};
}

const VALUES = [0, 0.4, 5, 20, 35, 50, 65, 80, 88.3, 95, 99.6, 100];

describe('the rules of the neighbours’ mean and median', () => {
	test.each(['Dorset', 'Bath and North East Somerset'])(
		'run through no words, whichever is the larger and wherever they lie, beside %s',
		(longest) => {
			for (const size of SIZES) {
				for (const mean of VALUES) {
					for (const median of VALUES) {
						const figure = comparatorsFigure(bars(mean, median, longest), size);
						const at = `${String(size.width)}: ${String(mean)}, ${String(median)}`;
						expect(crossed(figure, ['bar-gap', 'bar-verdict', 'bar-summary']), at).toEqual([]);
						expect(overlapping(figure), at).toEqual([]);
						expect(clipped(figure), at).toEqual([]);
					}
				}
			}
		}
	);

	test('begin at their own words where nothing stands in the way, the one on the left above', () => {
		const { marks } = comparatorsFigure(bars(50, 40, 'Dorset'), SLIDE);
		const topOf = (role: string) =>
			marks.flatMap((mark) => (mark.kind === 'rule' && mark.role === role ? mark.y1 : []))[0] ?? 0;
		expect(topOf('bar-verdict') - topOf('bar-summary')).toBeCloseTo(1.5 * SLIDE.text, 1);
	});
});
