const KEY = 'plumbline-name';

/** The name that was typed last on this machine; empty where there is none, or the browser keeps nothing. */
export function keptName(): string {
	try {
		return localStorage.getItem(KEY) ?? '';
	} catch {
		return '';
	}
}

export function keepName(name: string): void {
	try {
		localStorage.setItem(KEY, name.trim());
	} catch {
		// A browser that keeps nothing asks again.
	}
}

/** An id that no other record has, in every browser: `crypto.randomUUID` is kept from pages that did not come by https. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
