import { describe, expect, test } from 'vitest';
import { isCountedIn, polarityInWords, successorsOf } from '$lib/domain/indicator';
import { indicator } from './made-up';

const initial = indicator({ id: 'initial', validUntil: '2013-07-28' });
const core = indicator({ id: 'core', validUntil: '2013-09-01' });
const single = indicator({
	id: 'single',
	validFrom: '2013-07-08',
	replaces: ['initial', 'core']
});

describe('an indicator stands on the page of a week', () => {
	const weekOf = (monday: string, end: string) =>
		[initial, core, single].filter((each) => isCountedIn(each, monday, end)).map(({ id }) => id);

	test.each([
		['2013-07-01', '2013-07-08', 'initial core'],
		['2013-07-08', '2013-07-15', 'initial core single'],
		['2013-07-22', '2013-07-29', 'initial core single'],
		['2013-07-29', '2013-08-05', 'core single'],
		['2013-08-26', '2013-09-02', 'core single'],
		['2013-09-02', '2013-09-09', 'single']
	])('of %s while the two have a day in common', (monday, end, expected) => {
		expect(weekOf(monday, end).join(' ')).toBe(expected);
	});
});

test('one indicator may succeed several', () => {
	expect(successorsOf(initial, [initial, core, single])).toEqual([single]);
	expect(successorsOf(core, [initial, core, single])).toEqual([single]);
	expect(successorsOf(single, [initial, core, single])).toEqual([]);
});

test('which way is better is said in words of every polarity (U16)', () => {
	expect(polarityInWords('high-is-good')).toBe('Higher is better');
	expect(polarityInWords('low-is-good')).toBe('Lower is better');
	expect(polarityInWords('neutral')).toBe('Neither high nor low is better');
});
