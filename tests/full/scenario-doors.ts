import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as v from 'valibot';
import { press, upload } from './browser-hand';
import { keptIn, type Kept } from './kept';
import { serve } from './served';
import { command } from './worker';

/** What a step asks of a door: a file, and whether a person confirms what it asks. */
export interface Import {
	readonly number: number;
	readonly text: string;
	readonly isConfirmed: boolean;
}

/** A way in, as the scenarios use it. */
export interface Door {
	/** Brings a file in; what was kept of it. */
	bring(file: Import): Promise<Kept>;
	/** Takes the last publication back; null where this door has no way to. */
	readonly undo: (() => Promise<void>) | null;
	/** Ends what runs; fails where it has complained. */
	close(): Promise<void>;
}

export interface Place {
	readonly data: string;
	/** The folder of the store. */
	readonly at: string;
	/** The store's file. */
	readonly store: string;
}

/** The doors by their names. */
export const DOORS: Readonly<Record<string, (place: Place) => Promise<Door>>> = {
	'the page': pageDoor,
	'the drop folder': folderDoor,
	'the command line': commandDoor
};

async function pageDoor({ data, at, store }: Place): Promise<Door> {
	const site = await serve(data, at);
	let published = '';
	return {
		async bring({ text, isConfirmed }) {
			const bytes = new TextEncoder().encode(text);
			const { extract } = await upload(site.address, 'figures', 'week.csv', bytes);
			if (keptNow(store, ({ id }) => id === extract).state === 'held' && isConfirmed) {
				expect((await press(site.address, extract ?? '', 'publish')).status).toBe(303);
				published = extract ?? '';
			}
			return keptNow(store, ({ id }) => id === extract);
		},
		async undo() {
			expect((await press(site.address, published, 'undo')).status).toBe(303);
		},
		async close() {
			await site.stop();
			expect(site.said()).toBe('');
		}
	};
}

/** Files are dropped one beside the other; what asks a question is confirmed by a line of the publish list. */
async function folderDoor({ data, at, store }: Place): Promise<Door> {
	const site = await serve(data, at);
	const WAIT = { timeout: 30_000, interval: 200 };
	return {
		async bring({ number, text, isConfirmed }) {
			const path = `figures/step-${String(number)}.csv`;
			writeFileSync(join(data, 'extracts', path), text);
			const state = () => keptIn(store).findLast((each) => each.path === path)?.state;
			await expect.poll(state, WAIT).toBeDefined();
			if (state() === 'held' && isConfirmed) {
				confirm(join(data, 'extracts', 'publish.csv'), path, text);
				await expect.poll(state, WAIT).toBe('published');
			}
			return keptNow(store, (each) => each.path === path);
		},
		undo: null,
		async close() {
			await site.stop();
			expect(site.said()).toBe('');
		}
	};
}

function confirm(list: string, path: string, text: string): void {
	if (!existsSync(list)) writeFileSync(list, 'file,received_at,by,reason,sha256\n');
	const sha256 = createHash('sha256').update(text).digest('hex');
	appendFileSync(list, `${path},${new Date().toISOString()},Analyst,Because,${sha256}\n`);
}

const ANSWER = v.object({ files: v.tuple([v.object({ outcome: v.string() })]) });

/** `npm run check` foretells what `npm run publish` then does; no server runs. */
function commandDoor({ data, at, store }: Place): Promise<Door> {
	const environment = { PLUMBLINE_DATA: data, PLUMBLINE_STORE: at };
	mkdirSync(at, { recursive: true });
	return Promise.resolve({
		async bring({ number, text, isConfirmed }) {
			const file = join(at, `step-${String(number)}.csv`);
			writeFileSync(file, text);
			const before = existsSync(store) ? keptIn(store).length : 0;
			const checked = await command('check', ['--kind', 'figures', '--json', file], environment);
			expect(existsSync(store) ? keptIn(store).length : 0).toBe(before);
			const [{ outcome: foretold }] = v.parse(ANSWER, JSON.parse(checked.said)).files;
			const why = isConfirmed ? ['--reason', 'Because'] : [];
			const args = ['--kind', 'figures', '--by', 'Analyst', ...why, file];
			const { code } = await command('publish', args, environment);
			const kept = keptNow(store, ({ path }) => path.endsWith(`step-${String(number)}.csv`));
			const { endings, states } = FORETOLD[foretold] ?? { endings: [], states: [] };
			expect([foretold, endings.includes(code ?? 0)]).toEqual([foretold, true]);
			expect([foretold, states.includes(kept.state)]).toEqual([foretold, true]);
			return kept;
		},
		undo: null,
		close: () => Promise.resolve()
	});
}

/** With what `publish` may end and what is kept, after `check` said so. */
const FORETOLD: Readonly<
	Record<string, { readonly endings: readonly number[]; readonly states: readonly string[] }>
> = {
	publishable: { endings: [0], states: ['published'] },
	live: { endings: [0], states: ['known'] },
	held: { endings: [0, 2], states: ['published', 'held'] },
	refused: { endings: [1], states: ['refused'] }
};

function keptNow(store: string, isIt: (kept: Kept) => boolean): Kept {
	const kept = keptIn(store).findLast(isIt);
	if (kept === undefined) throw new Error('it was brought in and is not kept');
	return kept;
}
