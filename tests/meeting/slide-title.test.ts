import { expect, test } from 'vitest';
import { deckOf } from '$lib/meeting/deck';
import { slideTitle } from '$lib/meeting/slide-title';
import { roomAt, slidesOf } from '$lib/meeting/slides';
import { action, deckData } from './made-up-deck';

test('every slide has a title of its own, and a list in parts says which it is', () => {
	const actions = Array.from({ length: 7 }, (_, index) => action(String(index)));
	const deck = deckOf(deckData({ missed: 2, met: 9, teams: 12, discussAtMost: 1, actions }));
	const titles = slidesOf(deck, [], roomAt(1)).map((slide) => slideTitle(slide, deck));
	expect(titles).toEqual([
		'Referral and Assessment weekly, Wiltshire',
		'Actions from earlier meetings · 1 of 2',
		'Actions from earlier meetings · 2 of 2',
		'1 of 11 indicators to discuss, 1 noted',
		'Indicator m0: no real change, still off target',
		'3 teams stand out from the others: indicator m0',
		'3 teams stand out from the others: indicator m0',
		'Each team: indicator m0 · 1 of 2',
		'Each team: indicator m0 · 2 of 2',
		'Agreed today',
		'1 noted, and the rest · 1 of 2',
		'1 noted, and the rest · 2 of 2'
	]);
});
