import { expect, test } from 'vitest';
import { deckOf } from '$lib/meeting/deck';
import { deckData } from './made-up-deck';

test('says nothing of any indicator where no figures of its week had come', () => {
	const deck = deckOf(deckData({ missed: 3, met: 2, hasWeek: false }));
	expect(deck.summary).toBe('No indicator has a figure this week');
	expect([deck.hasFigures, deck.exceptions, deck.rest]).toEqual([false, [], []]);
	expect(Object.keys(deck.names)).toHaveLength(5);
});
