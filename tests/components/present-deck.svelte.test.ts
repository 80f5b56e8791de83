import '../../src/app.css';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Deck from '$lib/components/present/Deck.svelte';
import { deckOf } from '$lib/meeting/deck';
import { slideFaults } from '../journeys/slide-faults';
import { action, deckData } from '../meeting/made-up-deck';

const LONG =
	'Initial child protection conferences within 15 working days of the strategy discussion, as at the month’s end';
const nameOf = (id: string) => `${LONG} ${id}`;
const TEXT = 'Words that somebody wrote down at length in the meeting and after it, too. '.repeat(
	9
);

/** Everything at its longest: names, titles, actions, explanations; twelve exceptions, forty teams. */
const worst = () =>
	deckOf(
		deckData({
			missed: 12,
			met: 9,
			teams: 40,
			discussAtMost: 12,
			nameOf,
			actions: Array.from({ length: 11 }, (_, index) =>
				action(String(index), {
					what: TEXT,
					who: LONG,
					indicator: 'm0',
					week: '2013-05-06',
					checkOn: '2013-07-17',
					meeting: index % 2 === 0 ? '2013-07-17' : '2013-07-10'
				})
			),
			passages: (['what-happened', 'why', 'doing', 'help'] as const).map((prompt) => ({
				id: prompt,
				indicator: 'm0',
				unit: 'council',
				week: '2013-07-08',
				prompt,
				text: TEXT,
				at: '2013-07-16T09:00:00Z',
				by: 'A. Reader'
			})),
			meeting: { titles: { m1: { title: TEXT.slice(0, 140), by: 'Chair' } } }
		})
	);

const settled = () =>
	new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));

afterEach(() => {
	location.hash = '';
});

describe('U1 U2 with everything at its longest', () => {
	test.each([
		[1024, 768, 1],
		[1280, 720, 1],
		[1024, 768, 1.15],
		[1024, 768, 1.3],
		[1280, 720, 1.3]
	])(
		'at %i × %i with text of %f nothing is small, cut, or over something else',
		async (width, height, scale) => {
			await page.viewport(width, height);
			await render(Deck, { deck: worst(), root: '/' });
			for (let larger = 1; larger < scale; larger += 0.15) await userEvent.keyboard('+');
			await settled();
			const count = Number(
				/of (\d+)/.exec(document.querySelector('footer')?.textContent ?? '')?.[1]
			);
			expect(count).toBeGreaterThan(25);
			const found: string[] = [];
			for (let number = 1; number <= count; number += 1) {
				location.hash = `#/${String(number)}`;
				await settled();
				const isWanting = document.querySelector('.body.whole, .body.chart') !== null;
				if (isWanting && document.querySelector('svg.figure') === null)
					found.push(`${String(number)}: no chart`);
				found.push(...slideFaults(scale).map((fault) => `${String(number)}: ${fault}`));
			}
			expect(found).toEqual([]);
		},
		60_000
	);
});
