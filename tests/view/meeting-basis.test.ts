import { expect, test } from 'vitest';
import { meetingBasis, withoutFiguresNote } from '$lib/view/meeting-basis';

test('a meeting on its week’s usual day has the figures that were in force when it began', () => {
	expect(meetingBasis('2013-07-17', 'wednesday')).toBe('presented');
	expect(meetingBasis('2013-07-15', 'monday')).toBe('presented');
});

test('on another day, those known by the end of that day', () => {
	expect(meetingBasis('2013-07-16', 'wednesday')).toBe('2013-07-16');
	expect(meetingBasis('2013-07-21', 'wednesday')).toBe('2013-07-21');
});

test('a week without figures is told beside those there are', () => {
	const frame = { firstWeek: '2012-04-02', newestWeek: '2019-06-17' };
	expect(withoutFiguresNote('2019-06-17', frame)).toBeNull();
	expect(withoutFiguresNote('2012-04-02', frame)).toBeNull();
	expect(withoutFiguresNote('2019-06-24', frame)).toBe(
		'No figures for the week of 24 Jun 2019 had been received: the newest are of the week of 17 Jun 2019'
	);
	expect(withoutFiguresNote('2012-03-26', frame)).toBe(
		'No figures for the week of 26 Mar 2012: the first are of the week of 2 Apr 2012'
	);
});
