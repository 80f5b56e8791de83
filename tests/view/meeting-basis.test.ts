import { expect, test } from 'vitest';
import { meetingBasis } from '$lib/view/meeting-basis';

test('a meeting on its week’s usual day has the figures that were in force when it began', () => {
	expect(meetingBasis('2013-07-17', 'wednesday')).toBe('presented');
	expect(meetingBasis('2013-07-15', 'monday')).toBe('presented');
});

test('on another day, those known by the end of that day', () => {
	expect(meetingBasis('2013-07-16', 'wednesday')).toBe('2013-07-16');
	expect(meetingBasis('2013-07-21', 'wednesday')).toBe('2013-07-21');
});
