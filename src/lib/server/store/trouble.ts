import { failureCode } from './store';

/** What an engine's failures are called: SQLite's primary results, PostgreSQL's classes and codes, the system's own. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
	[/^(13|ENOSPC|53100)$/, 'the disk is full. Make room on it'],
	[/^(8|EROFS|EACCES|EPERM|25006)$/, 'the store may not be written to. Allow it'],
	[/^(5|6|55P03|40P01)$/, 'another program has held the store for too long. Wait for it'],
	[/^(11|26)$/, 'the store is damaged. Put a backup in its place'],
	[/^(10|14|EIO|58030)$/, 'the disk of the store does not answer. See to it']
];

/** A database that is not there, is going or coming, takes no more connections, or leads nowhere. */
const AWAY =
	/^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|57P0\d|08\d+|53300)$/;

/** What is told where the database goes between being asked to keep something and saying that it did. */
export const WENT_AWAY =
	'The database went away while it was asked to keep this, and did not say whether it did. Look whether it is there before you try again.';

/** Whether the failure is that the database does not answer. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = failureCode(error);
	if (code !== null && AWAY.test(code)) return true;
	return /^(connect |connection terminated|timeout exceeded|query read timeout)|not queryable/i.test(
		error.message
	);
}

/**
 * Why the store could not do what it was asked, in words, with what to do; null where the failure is not one of the store's
 * place. Nothing of a batch that fails is kept.
 */
export function storeTrouble(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	if (/^The store .* is not there any more\.$/.test(error.message))
		return `${error.message} Put it back, then try again. Nothing was changed.`;
	if (error.message === WENT_AWAY) return WENT_AWAY;
	if (isAway(error)) return NO_ANSWER;
	const code = failureCode(error);
	if (code === null) return null;
	const primary = /^\d{1,4}$/.test(code) ? String(Number(code) % 256) : code;
	const [, cause] = CAUSES.find(([codes]) => codes.test(primary)) ?? [];
	return cause === undefined ? null : inWords(cause);
}

/** Passes over a failure of the store's place, which the next look at it meets and tells; all else is thrown on. */
export function leftToNextLook(error: unknown): void {
	if (storeTrouble(error) === null) throw error;
}

function inWords(cause: string): string {
	return `Nothing was changed: ${cause}, then try again.`;
}

const NO_ANSWER = inWords('the database does not answer. See that it runs');
