/** A place in the product that can be searched for. */
export interface SearchEntry {
	readonly kind: 'indicator' | 'team' | 'page';
	readonly name: string;
	/** What else it is called or is about: short name, id, definition. */
	readonly words: string;
	/** Its address below the root: `indicators/re-referrals`. */
	readonly path: string;
}

/** Whether a value that came over the line is an entry. */
export function isEntry(value: unknown): value is SearchEntry {
	if (typeof value !== 'object' || value === null) return false;
	return 'kind' in value && 'name' in value && 'words' in value && 'path' in value;
}

/**
 * The entries in which every word asked for begins some word, best first: those that have all of them in their name, then
 * those that begin with what is asked, then indicators before units, then shorter names; at most `most`.
 */
export function searched(
	entries: readonly SearchEntry[],
	asked: string,
	most: number
): readonly SearchEntry[] {
	const words = wordsIn(asked);
	if (words.length === 0) return [];
	const begin = plain(asked).trim();
	return entries
		.flatMap((entry) => {
			const inName = wordsIn(entry.name);
			const said = `${entry.name} ${entry.words}`;
			// Re-referrals are sought as rereferrals too.
			const all = [...wordsIn(said), ...wordsIn(said.replaceAll('-', ''))];
			if (!words.every((word) => all.some((each) => each.startsWith(word)))) return [];
			const isInName = words.every((word) => inName.some((each) => each.startsWith(word)));
			const isBegin = plain(entry.name).startsWith(begin);
			return [{ entry, rank: (isInName ? 0 : 2) + (isBegin ? 0 : 1) }];
		})
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
				a.entry.name.length - b.entry.name.length
		)
		.slice(0, most)
		.map(({ entry }) => entry);
}

const KINDS: readonly SearchEntry['kind'][] = ['indicator', 'team', 'page'];

function wordsIn(text: string): readonly string[] {
	return plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** Without capitals and accents. */
function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
