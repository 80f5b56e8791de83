import { expect, test } from 'vitest';
import { timeBox } from '$lib/meeting/time-box';

test('an item says what is left of its minutes, to the second', () => {
	expect(timeBox(0, 6)).toEqual({ words: '6:00 left of 6 minutes', isOver: false, said: '' });
	expect(timeBox(107.9, 6).words).toBe('4:13 left of 6 minutes');
	expect(timeBox(30, 1)).toMatchObject({ words: '0:30 left of 1 minute', said: '' });
});

test('the last minute and the end of the time are said aloud', () => {
	expect(timeBox(299, 6).said).toBe('');
	expect(timeBox(300, 6).said).toBe('Less than a minute left');
	expect(timeBox(360, 6)).toMatchObject({ words: '0:00 left of 6 minutes', isOver: false });
	expect(timeBox(425, 6)).toEqual({
		words: '1:05 over its 6 minutes',
		isOver: true,
		said: 'Its time is up'
	});
});
