import { describe, expect, test } from 'vitest';
import { knownIds } from '$lib/extracts/known-ids';

const known = knownIds(['north-1', 'north-2', 'south-1', '0012', 'dyffryn-môn', 'cla'], (id) => id);

describe('an id', () => {
	test.each(['north-1', '0012', 'dyffryn-môn', 'dyffryn-mo\u0302n'])('%s is found', (id) => {
		expect(known.find(id)?.entry).toBe(id.normalize('NFC'));
	});

	test.each(['North-1', '12', 'toString', '__proto__', '', 'north-1 '])('%j is not', (id) => {
		expect(known.find(id)).toBeNull();
	});

	test.each([
		['North-1', 'north-1'],
		['nort-2', 'north-2'],
		['souht-1', 'south-1'],
		['012', '0012'],
		['dyffryn-mon', 'dyffryn-môn'],
		['referrals', null],
		['x', null],
		['n'.repeat(4096), null]
	])('%s is nearest to %s', (text, nearest) => {
		expect(known.nearest(text)).toBe(nearest);
	});

	test('is sought for a thousand different texts and then no more', () => {
		const ids = knownIds(['north-1'], (id) => id);
		for (let i = 0; i < 1000; i += 1) ids.nearest(`x${String(i)}`);
		expect(ids.nearest('north-2')).toBeNull();
	});
});
