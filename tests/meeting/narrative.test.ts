import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanationOf, joinedText, newestOf, type Passage } from '$lib/meeting/narrative';
import { meetingOf, type MeetingChange, type MeetingRecord } from '$lib/meeting/meeting';
import { meetingDayOf, weekOfMeeting } from '$lib/domain/meeting-day';

function passage(but: Partial<Passage>): Passage {
	return {
		id: '1',
		indicator: 'x',
		unit: 'wiltshire',
		week: '2013-07-08',
		prompt: 'why',
		text: 'Two posts are empty.',
		at: '2013-07-16T09:00:00Z',
		by: 'A. Reader',
		...but
	};
}

describe('an explanation (U20)', () => {
	test('is the newest answer to each question, in the order of the questions', () => {
		const passages = [
			passage({ id: '1', prompt: 'doing', text: 'Hiring.' }),
			passage({ id: '2' }),
			passage({ id: '3', text: 'Three posts are empty.', at: '2013-07-16T10:00:00Z' })
		];
		expect(explanationOf(passages).map(({ text }) => text)).toEqual([
			'Three posts are empty.',
			'Hiring.'
		]);
		expect(newestOf(passages, 'help')).toBeNull();
	});

	test('that was emptied is none, though what it was is kept', () => {
		const emptied = passage({ id: '2', text: ' ', at: '2013-07-16T10:00:00Z' });
		expect(explanationOf([passage({}), emptied])).toEqual([]);
	});
});

describe('two who write at once', () => {
	test('lose neither text', () => {
		const text = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '');
		fc.assert(
			fc.property(text, text, text, (mine, theirs, before) => {
				fc.pre(theirs.trim() !== before.trim());
				const joined = joinedText(mine, { text: theirs, by: 'B' }, before);
				expect(joined).toContain(mine.trim());
				expect(joined).toContain(theirs.trim());
			})
		);
	});

	test('a text that only goes on from the one before takes its place', () => {
		const theirs = { text: 'Two posts', by: 'B' };
		expect(joinedText('Two posts are empty', theirs, '')).toBe('Two posts are empty');
		expect(joinedText('Something else', { text: 'Old', by: 'B' }, 'Old')).toBe('Something else');
	});
});

describe('a meeting', () => {
	const record = (id: string, change: MeetingChange): MeetingRecord => ({
		id,
		meeting: '2013-07-17',
		at: `2013-07-17T10:0${id}:00Z`,
		by: 'Chair',
		...change
	});

	test('is about the last week that had ended by its day', () => {
		expect(weekOfMeeting('2013-07-17')).toBe('2013-07-08');
		expect(weekOfMeeting('2013-07-14')).toBe('2013-07-01');
		expect(meetingDayOf('2013-07-08', 'wednesday')).toBe('2013-07-17');
	});

	test('is what its records come to; an empty title gives the word back to the rule', () => {
		const meeting = meetingOf('2013-07-17', '2013-07-08', [
			record('1', { kind: 'agenda', items: [{ indicator: 'a', minutes: 6 }] }),
			record('2', { kind: 'title', indicator: 'a', title: 'Our own words' }),
			record('3', { kind: 'title', indicator: 'b', title: 'Others' }),
			record('4', { kind: 'title', indicator: 'b', title: ' ' }),
			record('5', { kind: 'decision', indicator: null, text: 'We meet on Tuesdays' })
		]);
		expect(meeting.titles).toEqual({ a: { title: 'Our own words', by: 'Chair' } });
		expect(meeting.decisions.map(({ text }) => text)).toEqual(['We meet on Tuesdays']);
		expect(meeting.closed).toBeNull();
	});

	test('is frozen once: closing it again changes nothing (U21)', () => {
		const { closed } = meetingOf('2013-07-17', '2013-07-08', [
			record('1', { kind: 'closed', minutes: 'first' }),
			record('2', { kind: 'closed', minutes: 'second' })
		]);
		expect(closed?.minutes).toBe('first');
	});
});
