import type { Cookies } from '@sveltejs/kit';

/** Who reads or writes. Until there is a sign-in it is a name that was typed, and is recorded as such. */
export interface Reader {
	/** Empty where nobody has typed one yet. */
	readonly name: string;
	readonly role: 'analyst';
}

const COOKIE = 'plumbline-name';
const A_YEAR = 60 * 60 * 24 * 365;

/** The reader of a request, by the name that was typed last on this machine. */
export function readerOf({ cookies }: { readonly cookies: Cookies }): Reader {
	return { name: (cookies.get(COOKIE) ?? '').slice(0, 120), role: 'analyst' };
}

/** Keeps the name that somebody wrote under, so that it need not be typed again. */
export function keepName(cookies: Cookies, name: string): void {
	// On plain http of this machine alone: `secure` would keep the browser from ever sending it.
	cookies.set(COOKIE, name, { path: '/', maxAge: A_YEAR, sameSite: 'lax', secure: false });
}
