import type { Authority } from '$lib/domain/comparator';
import { shownValue } from '$lib/domain/problem';
import type { Fault } from './problem-log';

/** The id of the authority that has the name, the code or the id; null where none has. */
export type AuthorityIds = (text: string) => string | null;

/** Authorities by id, name and every code they ever had, matched exactly in Unicode's composed form. */
export function authorityIds(authorities: readonly Authority[]): AuthorityIds {
	const ids = new Map<string, string>();
	for (const { id, name, codes } of authorities) {
		for (const text of [id, name, ...codes]) ids.set(text.normalize('NFC'), id);
	}
	return (text) => ids.get(text) ?? ids.get(text.normalize('NFC')) ?? null;
}

/** Notice of an authority that is kept under the name as written. */
export function unknownAuthority(name: string): Fault {
	return {
		code: 'unknown_authority',
		message: `${shownValue(name)} is not in authorities.csv and is kept under this name`,
		remedy: 'Add the name or its code to authorities.csv if it is one of ours.'
	};
}
