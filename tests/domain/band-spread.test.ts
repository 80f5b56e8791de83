import { expect, test } from 'vitest';
import { inTimeShare } from '$lib/domain/band-spread';

const bands = [
	{ name: '0 to 10 days', isInTime: true },
	{ name: '11 to 15 days', isInTime: true },
	{ name: '16 days or more', isInTime: false }
];

const row = (shares: readonly (number | null)[]) => ({
	name: 'Wiltshire',
	group: 'own' as const,
	shares,
	texts: []
});

test('the share in time is that of the bands up to the deadline, and none where one of them is not published', () => {
	expect(inTimeShare(row([7, 78.5, 14.5]), bands)).toBe(85.5);
	expect(inTimeShare(row([7, 78.5, null]), bands)).toBe(85.5);
	expect(inTimeShare(row([null, 78.5, 14.5]), bands)).toBeNull();
});
