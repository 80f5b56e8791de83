import { createHash } from 'node:crypto';
import { londonDay } from '$lib/domain/period';
import type { Application } from './application';
import { encodingFor, pack, unpack, type Bytes, type Encoding } from './packing';

/** So many pages are kept; the one asked for longest ago makes room. */
const MOST_PAGES = 300;

interface KeptPage {
	readonly headers: readonly (readonly [string, string])[];
	readonly packed: Map<Encoding, Bytes>;
	/** A page that is asked for again is worth the most effort, once, beside the answer. */
	isBest: boolean;
}

export interface Question {
	readonly address: string;
	/** The reader's Accept-Encoding. */
	readonly accepted: string;
}

/** Pages as they were drawn for the state that is in force. */
export interface PageCache {
	/** The page of the address, in an encoding that the reader accepts; drawn where it is not kept. */
	answer(
		question: Question,
		application: Application,
		draw: () => Promise<Response>
	): Promise<Response>;
}

/**
 * Keeps drawn pages, and the data that are asked for when one of them is used, for as long as nothing changes that they
 * show: versions, catalogue, what waits, what people wrote, and the day. They are kept compressed, in the form in which
 * nearly all are sent. The policy names inline scripts by their hash, so every answer may be the same. Until rights exist
 * every reader is shown the same; the audience joins the key then.
 */
export function pageCache(): PageCache {
	const pages = new Map<string, KeptPage>();
	let state = '';
	return {
		async answer({ address, accepted }, application, draw) {
			const now = stateOf(application);
			if (now !== state) pages.clear();
			state = now;
			const known = pages.get(address);
			if (known !== undefined) {
				pages.delete(address);
				pages.set(address, known);
				if (!known.isBest) improve(known);
				return answerOf(known, accepted);
			}
			const response = await draw();
			const page = await keptPage(response);
			if (page === null) return response;
			const [oldest] = pages.keys();
			if (pages.size >= MOST_PAGES && oldest !== undefined) pages.delete(oldest);
			// Something may have been published while it was drawn.
			if (stateOf(application) === now) pages.set(address, page);
			return answerOf(page, accepted);
		}
	};
}

/** A short text that changes when anything does that a page may show. */
export function stateShown(application: Application): string {
	return createHash('sha256').update(stateOf(application)).digest('base64url').slice(0, 12);
}

function stateOf({ gate, now, writings }: Application): string {
	const { catalogue, records, versions, problems } = gate.state;
	const waiting = records.map(({ state }) => state.charAt(0)).join('');
	const live = versions.at(-1)?.hash ?? '';
	const wrong = catalogue.problems.length + problems.length;
	return [
		live,
		catalogue.seenSha256,
		waiting,
		wrong,
		writings.count,
		londonDay(new Date(now()).toISOString())
	].join(' ');
}

/** The page where it is one that may be kept. */
async function keptPage(response: Response): Promise<KeptPage | null> {
	const type = response.headers.get('content-type') ?? '';
	const isPage = type.startsWith('text/html') || type.startsWith('application/json');
	if (response.status !== 200 || !isPage) return null;
	const html = Buffer.from(await response.clone().arrayBuffer());
	// What went wrong may go right the next time.
	if (!type.startsWith('text/html') && html.includes('{"type":"error"')) return null;
	const headers = [...response.headers].filter(([name]) => !UNKEPT.has(name));
	return { headers, packed: new Map([['br', await pack(html, 'br')]]), isBest: false };
}

/** One after the other: a page that is asked for now must not wait behind them all. */
let improving = Promise.resolve();

function improve(page: KeptPage): void {
	page.isBest = true;
	improving = improving.then(() => packBest(page)).catch(() => undefined);
}

async function packBest(page: KeptPage): Promise<void> {
	const known = page.packed.get('br');
	if (known !== undefined) page.packed.set('br', await pack(await unpack(known), 'br', 'best'));
}

/** Said anew of each answer, or of none. */
const UNKEPT = new Set(['etag', 'content-length', 'content-encoding', 'vary']);

async function answerOf({ headers, packed }: KeptPage, accepted: string): Promise<Response> {
	const encoding = encodingFor(accepted);
	const body = packed.get(encoding) ?? (await repacked(packed, encoding));
	const answer = new Response(body, {
		headers: headers.map(([name, value]): [string, string] => [name, value])
	});
	answer.headers.set('vary', 'Accept-Encoding');
	answer.headers.set('content-length', String(body.byteLength));
	if (encoding !== 'identity') answer.headers.set('content-encoding', encoding);
	return answer;
}

async function repacked(packed: Map<Encoding, Bytes>, encoding: Encoding): Promise<Bytes> {
	const known = packed.get('br');
	const html = known === undefined ? Buffer.alloc(0) : await unpack(known);
	return encoding === 'identity' ? html : pack(html, encoding);
}
