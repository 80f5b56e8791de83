import { randomBytes } from 'node:crypto';
import { londonDay } from '$lib/domain/period';
import type { Application } from './application';

/** So many pages are kept; the one asked for longest ago makes room. */
const MOST_PAGES = 300;

interface KeptPage {
	readonly html: string;
	readonly headers: readonly (readonly [string, string])[];
	readonly nonce: string;
}

/** Pages as they were drawn for the state that is in force. */
export interface PageCache {
	/** The page of the address, with a nonce of its own; drawn where it is not kept. */
	answer(
		address: string,
		application: Application,
		draw: () => Promise<Response>
	): Promise<Response>;
}

/**
 * Keeps drawn pages for as long as nothing changes that they show: versions, catalogue, what waits, and the day. Every
 * answer gets a new nonce in its text and in its policy, so that one answer's nonce says nothing of another's. Until
 * rights exist every reader is shown the same; the audience joins the key then.
 */
export function pageCache(): PageCache {
	const pages = new Map<string, KeptPage>();
	let state = '';
	return {
		async answer(address, application, draw) {
			const now = stateOf(application);
			if (now !== state) pages.clear();
			state = now;
			const known = pages.get(address);
			if (known !== undefined) {
				pages.delete(address);
				pages.set(address, known);
				return freshAnswer(known);
			}
			const response = await draw();
			const page = await keptPage(response);
			if (page === null) return response;
			const [oldest] = pages.keys();
			if (pages.size >= MOST_PAGES && oldest !== undefined) pages.delete(oldest);
			// Something may have been published while it was drawn.
			if (stateOf(application) === now) pages.set(address, page);
			return freshAnswer(page);
		}
	};
}

function stateOf({ gate, now }: Application): string {
	const { catalogue, records, versions, problems } = gate.state;
	const waiting = records.map(({ state }) => state.charAt(0)).join('');
	const live = versions.at(-1)?.hash ?? '';
	const wrong = catalogue.problems.length + problems.length;
	return [
		live,
		catalogue.seenSha256,
		waiting,
		wrong,
		londonDay(new Date(now()).toISOString())
	].join(' ');
}

const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/;

/** The page where it is one that may be kept: whole, and with the nonce that stands in it. */
async function keptPage(response: Response): Promise<KeptPage | null> {
	const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
	const [, nonce] = NONCE.exec(response.headers.get('content-security-policy') ?? '') ?? [];
	if (response.status !== 200 || !isPage || nonce === undefined) return null;
	const html = await response.clone().text();
	const headers = [...response.headers].filter(([name]) => name !== 'etag');
	return { html, headers, nonce };
}

function freshAnswer({ html, headers, nonce }: KeptPage): Response {
	const fresh = randomBytes(16).toString('base64');
	const renewed = headers.map(([name, value]): [string, string] => [
		name,
		value.replaceAll(nonce, fresh)
	]);
	return new Response(html.replaceAll(nonce, fresh), { headers: renewed });
}
