import type { Problem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/period';
import type { Judgement } from './judgement';
import type { Version } from './versions';

/** What a judgement rests on, beside the extract itself. */
interface Basis {
	readonly catalogueSha256: string;
	readonly live: Version | null;
	readonly today: IsoDate;
}

/** How a person wants an extract that waits to be published. */
export interface Choices {
	/** Whether its rows in error stay out, and the rest is published. */
	readonly holdsErrorsBack?: boolean;
	/** Whether figures in force that the whole file lacks leave with it; they are kept otherwise. */
	readonly withdrawsLacking?: boolean;
}

interface Judged {
	readonly basis: string;
	readonly choices: Choices;
	readonly judgement: Judgement;
}

/** A judgement of more rows is not kept: it holds all of them. */
const MOST_ROWS = 300_000;

/** The last judgement: a file is sent, looked at and published, one step after the other. */
let last: Judged | null = null;

/** Keeps how an extract was judged, until another is. */
export function keepJudged(id: string, state: Basis, choices: Choices, judgement: Judgement): void {
	const isKept = judgement.counts.rows <= MOST_ROWS;
	last = isKept ? { basis: basisOf(id, state), choices, judgement } : null;
}

/**
 * How the extract was judged, if it was the last to be and nothing that this rests on has changed since: the figures in
 * force, catalogue and layouts, and the day. Null where it must be judged anew.
 */
export function judgedBefore(id: string, state: Basis, choices: Choices): Judgement | null {
	if (last?.basis !== basisOf(id, state)) return null;
	return isAsAsked(last, choices) ? last.judgement : null;
}

/** Called before another is judged, so that there are never two, and once it is published. */
export function forgetJudged(): void {
	last = null;
}

function basisOf(id: string, { catalogueSha256, live, today }: Basis): string {
	return [id, catalogueSha256, live?.hash ?? 'none', today].join(' ');
}

/** Where no row is in error, there are none to be held back, and it is the same either way. */
function isAsAsked({ choices, judgement }: Judged, asked: Choices): boolean {
	const { isRefused, counts, problems } = judgement;
	const isError = ({ severity }: Problem) => severity === 'error';
	const hasNoErrors = !isRefused && counts.inError === 0 && !problems.some(isError);
	const isSame = (one = false, other = false) => one === other;
	return (
		isSame(choices.withdrawsLacking, asked.withdrawsLacking) &&
		(hasNoErrors || isSame(choices.holdsErrorsBack, asked.holdsErrorsBack))
	);
}
