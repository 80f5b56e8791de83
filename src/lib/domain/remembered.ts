/** Beyond so many results everything is forgotten: years of days fit in, and no stream of addresses fills the memory. */
const MOST = 8_000;

/** A pure function of a text that works each result out once: a page asks for the same few thousand days again and again. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const result = work(text);
		if (known.size >= MOST) known.clear();
		known.set(text, result);
		return result;
	};
}

/** Finds the first entry of an id, in lists of which each is asked again and again. */
export function findingById<Entry extends { readonly id: string }>(): (
	entries: readonly Entry[],
	id: string
) => Entry | null {
	const known = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();
	return (entries, id) => {
		const byId =
			known.get(entries) ?? new Map([...entries].reverse().map((entry) => [entry.id, entry]));
		known.set(entries, byId);
		return byId.get(id) ?? null;
	};
}

/** `remembered` for a function of a text and a number, of which there are few different ones. */
export function rememberedBy<Result>(
	work: (text: string, number: number) => Result
): (text: string, number: number) => Result {
	const byNumber = new Map<number, (text: string) => Result>();
	return (text, number) => {
		const before = byNumber.get(number);
		if (before !== undefined) return before(text);
		const known = remembered((each) => work(each, number));
		if (byNumber.size >= 200) byNumber.clear();
		byNumber.set(number, known);
		return known(text);
	};
}
