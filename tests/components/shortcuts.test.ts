import { describe, expect, test } from 'vitest';
import { shortcutOf, type Press } from '$lib/components/shortcuts';

const press = (key: string, but: Partial<Press> = {}) =>
	shortcutOf({
		key,
		isControl: false,
		isOther: false,
		isTyping: false,
		hasSingleKeys: true,
		...but
	});

describe('keys at a desk (U32)', () => {
	test.each([
		['/', 'search'],
		['[', 'week-before'],
		[']', 'week-after'],
		['a', null]
	])('%s alone is %s', (key, shortcut) => {
		expect(press(key)).toBe(shortcut);
	});

	test('Ctrl+K searches, while typing too', () => {
		expect(press('k', { isControl: true, isTyping: true })).toBe('search');
		expect(press('K', { isControl: true, hasSingleKeys: false })).toBe('search');
		expect(press('k', { isControl: true, isOther: true })).toBeNull();
	});

	test.each([{ isTyping: true }, { isOther: true }, { isControl: true }, { hasSingleKeys: false }])(
		'no key acts alone with %o',
		(but) => {
			for (const key of ['/', '[', ']']) expect(press(key, but)).toBeNull();
		}
	);
});
