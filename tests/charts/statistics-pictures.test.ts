import { describe, expect, test } from 'vitest';
import { svgOf } from '$lib/charts/svg';
import { daysAfter } from '$lib/domain/period';
import {
	EXAMPLES,
	EXAMPLE_UNIT,
	exampleSeries,
	type Example
} from '$lib/server/pages/statistics-examples';
import { statisticsFigures } from '$lib/server/pages/statistics-pictures';
import { seriesReading } from '$lib/view/series-reading';
import { clipped, overlapping } from './text-boxes';

const figures = Object.entries(statisticsFigures());

describe('the pictures that explain the statistics', () => {
	test.each(figures)('%s is drawn as it was', async (name, figure) => {
		await expect(svgOf(figure)).toMatchFileSnapshot(`../figures/explained/${name}.svg`);
	});

	test.each(figures)('nothing of %s is clipped, and no text lies over another', (_, figure) => {
		expect(clipped(figure)).toEqual([]);
		expect(overlapping(figure)).toEqual([]);
	});

	function readingOf(example: Example) {
		const each = exampleSeries(example);
		const week = daysAfter(each.series.start ?? '', 7 * (example.weeks.length - 1));
		return seriesReading(each, { week, unit: EXAMPLE_UNIT });
	}

	test.for([
		['outside', 'outside'],
		['shift', 'shift'],
		['trend', 'trend'],
		['twoOfThree', 'two-of-three']
	] as const)('%s shows the rule that it is named after', ([name, rule]) => {
		const { latest } = readingOf(EXAMPLES[name]);
		expect(latest.variation).toMatchObject({ kind: 'concern', rule, side: 'low' });
	});

	test('the usual one shows nothing but chance', () => {
		expect(readingOf(EXAMPLES.normal).points.flatMap(({ signals }) => signals)).toEqual([]);
	});

	test.for([
		['passes', 'pass'],
		['hitAndMiss', 'hit-and-miss'],
		['fails', 'fail']
	] as const)('%s has the outlook that it is named after', ([name, kind]) => {
		expect(readingOf(EXAMPLES[name]).assurance.kind).toBe(kind);
	});
});
