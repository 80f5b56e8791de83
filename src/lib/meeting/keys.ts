/** What a key asks of the projector's deck. */
export type Command =
	| 'next'
	| 'back'
	| 'first'
	| 'last'
	| 'black'
	| 'white'
	| 'show'
	| 'full-screen'
	| 'desk'
	| 'keys'
	| 'action'
	| 'decision'
	| 'dim'
	| 'larger'
	| 'smaller'
	| 'continue'
	| 'change'
	| 'stop'
	| 'close';

/** A press of a key or of a clicker's button, which sends keys. */
export interface Press {
	/** As the browser names it: "PageDown", " ", "n". */
	readonly key: string;
	readonly isShift: boolean;
	/** Control, Alt or Meta is held: those belong to the browser. */
	readonly isOther: boolean;
}

/** What the press falls on. */
export interface Presenting {
	/** The screen is black or white. */
	readonly blank: 'black' | 'white' | null;
	/** Something lies over the slide: the keys, or a form. */
	readonly over: 'keys' | 'form' | null;
	/** The reader is writing somewhere. */
	readonly isTyping: boolean;
	/** A button or a link has the focus: Enter and Space are its own. */
	readonly isOnControl: boolean;
}

/**
 * The command of a press, or null where it is none. Down is the same as next: a slide of teams follows its indicator's at
 * once. While the screen is blank only a blank key or Escape acts; while somebody writes, Escape alone.
 */
export function commandOf(press: Press, presenting: Presenting): Command | null {
	if (press.isOther) return null;
	const asked = askedBy(press, presenting.isOnControl);
	if (presenting.over === 'form' || presenting.isTyping) {
		return asked === 'desk' && presenting.over === 'form' ? 'close' : null;
	}
	if (presenting.blank !== null) return whileBlank(asked, presenting.blank);
	if (presenting.over === 'keys') return asked === 'desk' || asked === 'keys' ? 'close' : null;
	return asked;
}

function whileBlank(asked: Command | null, blank: 'black' | 'white'): Command | null {
	if (asked === 'desk' || asked === blank) return 'show';
	return asked === 'black' || asked === 'white' ? asked : null;
}

function askedBy({ key, isShift }: Press, isOnControl: boolean): Command | null {
	if (isOnControl && (key === 'Enter' || key === ' ')) return null;
	if (key === ' ') return isShift ? 'back' : 'next';
	// A letter is the same with the capitals' lock on.
	return COMMANDS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

/** Every key with its command, in the order in which they are listed to the reader; Space is told by its Shift. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
	['PageDown', 'next'],
	['ArrowRight', 'next'],
	['ArrowDown', 'next'],
	['Enter', 'next'],
	['n', 'next'],
	['PageUp', 'back'],
	['ArrowLeft', 'back'],
	['ArrowUp', 'back'],
	['Backspace', 'back'],
	['p', 'back'],
	['Home', 'first'],
	['End', 'last'],
	['b', 'black'],
	['.', 'black'],
	['v', 'black'],
	['w', 'white'],
	[',', 'white'],
	['f', 'full-screen'],
	['Escape', 'desk'],
	['a', 'action'],
	['c', 'decision'],
	['1', 'continue'],
	['2', 'change'],
	['3', 'stop'],
	['d', 'dim'],
	['+', 'larger'],
	['=', 'larger'],
	['-', 'smaller'],
	['?', 'keys']
]);

/** The keys as the list of them says it: what to press, and what it does. */
export const KEYS_IN_WORDS: readonly (readonly [string, string])[] = [
	['Page Down → ↓ Space Enter N', 'Next slide'],
	['Page Up ← ↑ Shift+Space P', 'Slide before'],
	['Home, End', 'First, last slide'],
	['B . V, W ,', 'Black or white screen, and back'],
	['A, C', 'Write down an action, a decision'],
	['1 2 3', 'An action: continue, change, stop'],
	['F', 'Full screen'],
	['D', 'Dim room: light on dark'],
	['+ −', 'Larger or smaller text'],
	['Tab, Enter', 'A team larger; Esc: back'],
	['Esc', 'To the indicator’s page'],
	['?', 'These keys']
];
