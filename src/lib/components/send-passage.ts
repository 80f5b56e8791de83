import type { Passage } from '$lib/meeting/narrative';

/** What was kept of an answer, and whose text it was joined with where two wrote at once. */
export interface KeptPassage {
	readonly passage: Passage;
	readonly joinedWith: string | null;
}

/** Sends an answer to the page of its indicator; null where it could not be kept. */
export async function sendPassage(
	page: string,
	written: Readonly<Record<string, string>>
): Promise<KeptPassage | null> {
	const path = new URL(page).pathname.replace(/\/$/, '');
	const [indicator = ''] = path.split('/').slice(-1);
	try {
		const answer = await fetch(`${path}/explanation`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...written, indicator })
		});
		const kept: unknown = answer.ok ? await answer.json() : null;
		return isKept(kept) ? kept : null;
	} catch {
		return null;
	}
}

function isKept(answer: unknown): answer is KeptPassage {
	return typeof answer === 'object' && answer !== null && 'passage' in answer;
}
