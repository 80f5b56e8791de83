import { expect, test } from 'vitest';
import { commandOf, type Command, type Presenting } from '$lib/meeting/keys';

const SHOWING: Presenting = { blank: null, over: null, isTyping: false, isOnControl: false };

const ask = (keys: string, presenting: Partial<Presenting> = {}): Command | null => {
	const parts = keys.split('+');
	const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
	return commandOf(
		{
			key: key === 'Space' ? ' ' : key,
			isShift: parts.includes('Shift'),
			isOther: parts.includes('Control')
		},
		{ ...SHOWING, ...presenting }
	);
};

const KEYS: readonly (readonly [string, Command])[] = [
	...['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter', 'n', 'N'].map(
		(key) => [key, 'next'] as const
	),
	...['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'Backspace', 'p', 'P'].map(
		(key) => [key, 'back'] as const
	),
	['Home', 'first'],
	['End', 'last'],
	...['b', 'B', '.', 'v', 'V'].map((key) => [key, 'black'] as const),
	...['w', 'W', ','].map((key) => [key, 'white'] as const),
	['f', 'full-screen'],
	['F', 'full-screen'],
	['Escape', 'desk'],
	['?', 'keys'],
	['Shift+?', 'keys'],
	['a', 'action'],
	['c', 'decision'],
	['d', 'dim'],
	['+', 'larger'],
	['-', 'smaller']
];

test.each(KEYS)('U3 %s is %s', (key, command) => {
	expect(ask(key)).toBe(command);
});

test.each(['x', '4', 'Tab', 'F5', 'Shift', 'Control+n', 'Control+p', 'Control+ArrowRight'])(
	'U3 %s is no command',
	(key) => {
		expect(ask(key)).toBeNull();
	}
);

test('U3 while the screen is blank only a blank key or Escape acts', () => {
	const shown = KEYS.map(([key]) => [key, ask(key, { blank: 'black' })] as const);
	const acting = shown.filter(([, command]) => command !== null);
	expect(Object.fromEntries(acting)).toEqual({
		b: 'show',
		B: 'show',
		'.': 'show',
		v: 'show',
		V: 'show',
		w: 'white',
		W: 'white',
		',': 'white',
		Escape: 'show'
	});
	expect([ask('w', { blank: 'white' }), ask('b', { blank: 'white' })]).toEqual(['show', 'black']);
});

test('U3 no single key acts while somebody is typing; Escape closes the form', () => {
	for (const [key] of KEYS) expect(ask(key, { isTyping: true }), key).toBeNull();
	for (const [key] of KEYS) {
		const command = ask(key, { isTyping: true, over: 'form' });
		expect(command, key).toBe(key === 'Escape' ? 'close' : null);
	}
});

test('U3 over the list of keys only its own key or Escape acts', () => {
	const acting = KEYS.filter(([key]) => ask(key, { over: 'keys' }) !== null).map(([key]) => key);
	expect(acting).toEqual(['Escape', '?', 'Shift+?']);
	expect(ask('?', { over: 'keys' })).toBe('close');
});

test('a button that has the focus keeps Enter and Space, and leaves the clicker its keys', () => {
	const isOnControl = true;
	expect([ask('Enter', { isOnControl }), ask('Space', { isOnControl })]).toEqual([null, null]);
	expect(ask('PageDown', { isOnControl })).toBe('next');
});
