/** What a key asks for on a page at a desk. */
export type Shortcut = 'search' | 'week-before' | 'week-after';

/** A press of a key, as far as it matters. */
export interface Press {
	readonly key: string;
	readonly isControl: boolean;
	readonly isOther: boolean;
	/** Whether the reader is writing somewhere. */
	readonly isTyping: boolean;
	/** Whether the reader wants keys that are pressed alone to act. */
	readonly hasSingleKeys: boolean;
}

/** The shortcut of a press, or null. Keys pressed alone act only where the reader wants them to, and never while typing. */
export function shortcutOf({
	key,
	isControl,
	isOther,
	isTyping,
	hasSingleKeys
}: Press): Shortcut | null {
	if (isControl && !isOther) return key.toLowerCase() === 'k' ? 'search' : null;
	if (isControl || isOther || isTyping || !hasSingleKeys) return null;
	return SINGLE.get(key) ?? null;
}

const SINGLE: ReadonlyMap<string, Shortcut> = new Map([
	['/', 'search'],
	['[', 'week-before'],
	[']', 'week-after']
]);

/** Whether what is focused takes text or keys of its own. */
export function isTypingIn(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}

const SETTING = 'plumbline-single-keys';

/** Whether keys that are pressed alone act, as this browser's reader wants it. */
export function wantsSingleKeys(): boolean {
	return localStorage.getItem(SETTING) !== 'off';
}

export function keepSingleKeys(areWanted: boolean): void {
	localStorage.setItem(SETTING, areWanted ? 'on' : 'off');
}
