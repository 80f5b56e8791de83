import type { IsoDate } from '$lib/domain/period';

/** The four questions that an explanation answers, in the order in which a meeting asks them. */
export const PROMPTS = [
	{ id: 'what-happened', label: 'What happened?' },
	{ id: 'why', label: 'Why?' },
	{ id: 'doing', label: 'What are we doing?' },
	{ id: 'help', label: 'What help is needed?' }
] as const;

export type Prompt = (typeof PROMPTS)[number]['id'];

/** What stands under every field: these figures are about children. */
export const NO_NAMES = 'Do not name a child or write anything by which one could be known.';

/** An answer as it was written. Nothing is overwritten: the newest of a question is the one shown. */
export interface Passage {
	readonly id: string;
	readonly indicator: string;
	readonly unit: string;
	readonly week: IsoDate;
	readonly prompt: Prompt;
	readonly text: string;
	/** ISO with Z. */
	readonly at: string;
	readonly by: string;
}

/** The newest answer to each question about one indicator, unit and week, in the order of the questions. Emptied ones are left out. */
export function explanationOf(passages: readonly Passage[]): readonly Passage[] {
	return PROMPTS.flatMap(({ id }) => {
		const newest = newestOf(passages, id);
		return newest === null || newest.text.trim() === '' ? [] : [newest];
	});
}

/** The newest answer to a question, though it be empty; null where there was never one. */
export function newestOf(passages: readonly Passage[], prompt: Prompt): Passage | null {
	const of = passages.filter((passage) => passage.prompt === prompt);
	return of.reduce<Passage | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
}

function isLater(a: Passage, b: Passage): boolean {
	return a.at === b.at ? a.id > b.id : a.at > b.at;
}

/**
 * The text to keep where somebody else wrote while this was being written: both, one below the other, unless one holds the
 * other already. `before` is the text that the writer began from.
 */
export function joinedText(
	mine: string,
	theirs: { readonly text: string; readonly by: string },
	before: string
): string {
	const [own, other] = [mine.trim(), theirs.text.trim()];
	if (other === '' || own.includes(other) || other === before.trim()) return own;
	if (own === '' || other.includes(own)) return other;
	return `${other}\n\n${own}`;
}

/** "2 of 3 exceptions explained" */
export function explainedInWords(explained: number, of: number): string {
	return `${String(explained)} of ${String(of)} ${of === 1 ? 'exception' : 'exceptions'} explained`;
}

/** How an explanation begins, for a list. */
export interface Excerpt {
	readonly indicator: string;
	readonly week: IsoDate;
	readonly text: string;
	readonly by: string;
}
