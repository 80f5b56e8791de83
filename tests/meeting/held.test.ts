import { describe, expect, test } from 'vitest';
import { heldByWeek, holds, newestAnswers } from '$lib/meeting/held';
import type { Passage } from '$lib/meeting/narrative';

const inWeeks = (...weeks: readonly string[]) => weeks.map((week) => ({ week }));

describe('what a page holds of a long list', () => {
	test('is all of it where there is room', () => {
		const items = inWeeks('2013-07-01', '2013-07-08');
		expect(heldByWeek(items, 2)).toEqual({ items, since: null });
	});

	test('is whole weeks, the newest, and from which week on', () => {
		const items = inWeeks('2013-07-08', '2013-06-24', '2013-07-01', '2013-07-01', '2013-07-08');
		const held = heldByWeek(items, 3);
		expect(held.items).toEqual(inWeeks('2013-07-08', '2013-07-08'));
		expect(held.since).toBe('2013-07-08');
		expect(heldByWeek(items, 4).since).toBe('2013-07-01');
		expect([holds(held, '2013-07-08'), holds(held, '2013-07-01')]).toEqual([true, false]);
		expect(holds({ since: null }, '2001-01-01')).toBe(true);
	});

	test('is the newest week however long', () => {
		const items = inWeeks('2013-07-01', '2013-07-08', '2013-07-08', '2013-07-08');
		expect(heldByWeek(items, 2)).toEqual({ items: items.slice(1), since: '2013-07-08' });
	});
});

test('of an answer that was saved again and again the newest is shown', () => {
	const passage = (id: string, but: Partial<Passage> = {}): Passage => ({
		id,
		indicator: 'a',
		unit: 'council',
		week: '2013-07-08',
		prompt: 'why',
		text: id,
		at: `2013-07-16T09:0${id}:00Z`,
		by: 'A. Reader',
		...but
	});
	const all = [passage('1'), passage('2'), passage('3', { unit: 'north' }), passage('4')];
	expect(newestAnswers(all).map(({ id }) => id)).toEqual(['4', '3']);
});
