import { describe, expect, test } from 'vitest';
import { londonDay, londonTime } from '$lib/domain/period';

describe('a moment on the clocks of London', () => {
	test('in summer is an hour ahead of the world’s time', () => {
		expect(londonTime('2013-07-15T06:42:00Z')).toEqual({ date: '2013-07-15', time: '07:42' });
		expect(londonTime('2013-07-15T07:42:00+01:00')).toEqual({ date: '2013-07-15', time: '07:42' });
	});

	test('late on a summer evening elsewhere is the next day already', () => {
		expect(londonDay('2013-07-09T23:00:00Z')).toBe('2013-07-10');
		expect(londonDay('2013-07-09T22:59:59Z')).toBe('2013-07-09');
		expect(londonDay('2013-01-09T23:59:59Z')).toBe('2013-01-09');
	});

	test('at midnight is 00:00 and never 24:00', () => {
		expect(londonTime('2013-01-10T00:00:00Z')).toEqual({ date: '2013-01-10', time: '00:00' });
		expect(londonTime('2013-07-09T23:00:00Z')).toEqual({ date: '2013-07-10', time: '00:00' });
	});

	test('leaps from 01:00 to 02:00 on the last Sunday of March', () => {
		expect(londonTime('2013-03-31T00:59:00Z').time).toBe('00:59');
		expect(londonTime('2013-03-31T01:00:00Z')).toEqual({ date: '2013-03-31', time: '02:00' });
	});

	test('shows 01:30 twice on the last Sunday of October', () => {
		expect(londonTime('2013-10-27T00:30:00Z').time).toBe('01:30');
		expect(londonTime('2013-10-27T01:30:00Z').time).toBe('01:30');
		expect(londonDay('2013-10-26T23:00:00Z')).toBe('2013-10-27');
		expect(londonDay('2013-10-27T23:59:00Z')).toBe('2013-10-27');
	});

	test('is told in two figures each, whatever the language of the computer', () => {
		expect(londonTime('2013-01-02T03:04:05Z')).toEqual({ date: '2013-01-02', time: '03:04' });
	});
});
