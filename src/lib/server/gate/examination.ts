import { createHash } from 'node:crypto';
import type { Problem } from '$lib/domain/problem';
import { numberOrNull, textOf, type Store } from '$lib/server/store/store';
import { fileProblem } from './file-problem';
import { sealName, sealsKept, sealsNow, type Seal } from './seals';
import type { Version } from './versions';
import { clearAfter } from './sparing';

/** What is wrong with what the store holds: in words, and which versions it concerns. */
export interface Examination {
	readonly problems: readonly Problem[];
	/** Whether figures are damaged: then nothing may be published on top of them. */
	readonly isDamaged: boolean;
	isSound(version: Version): boolean;
}

export const ALL_SOUND: Examination = { problems: [], isDamaged: false, isSound: () => true };

const RESTORE = 'Stop Plumbline and put a backup in its place: npm run restore -- FILE.';

/**
 * Reads the whole store once and holds it against what was sealed: the figures of every version, and the bytes of every
 * extract by their SHA-256. What was changed since is told by name.
 */
export async function examined(store: Store): Promise<Examination> {
	const wrong = await store.examined();
	if (wrong !== null) return brokenStore(wrong);
	const damage = [...(await damagedSeals(store))];
	const problems = [...damage.map(problemOf), ...(await damagedOriginals(store))];
	return {
		problems,
		isDamaged: damage.length > 0,
		isSound: ({ id }) => !damage.some(({ from, until }) => id >= from && id < until)
	};
}

function brokenStore(why: string): Examination {
	const problem = fileProblem('damaged', 'store', `The store is damaged: ${why}`, RESTORE);
	return { problems: [problem], isDamaged: true, isSound: () => false };
}

/** A seal that is broken, and the versions in which its rows are in force. */
interface Damage {
	readonly seal: Omit<Seal, 'sum'>;
	readonly from: number;
	readonly until: number;
}

async function damagedSeals(store: Store): Promise<readonly Damage[]> {
	const kept = await sealsKept(store);
	const sealed = new Set(
		kept.filter(({ kind }) => kind === 'version').map(({ version }) => version)
	);
	const now = (await sealsNow(store, 0)).filter(({ version }) => isAmong(version, sealed));
	const sums = new Map(now.map((seal) => [sealName(seal), seal.sum]));
	const known = new Map(kept.map((seal) => [sealName(seal), seal.sum]));
	const broken = [
		...kept.filter((seal) => sums.get(sealName(seal)) !== seal.sum),
		...now.filter((seal) => !known.has(sealName(seal)))
	];
	return Promise.all(broken.map((seal) => damageOf(seal, store)));
}

/** A version that is sealed, or that cannot be one: below the newest that is. */
function isAmong(version: number, sealed: ReadonlySet<number>): boolean {
	return sealed.has(version) || version <= Math.max(0, ...sealed);
}

async function damageOf(seal: Seal, store: Store): Promise<Damage> {
	const from = seal.version;
	const table = /^(figure|target|comparator)\+$/.exec(seal.kind)?.[1];
	if (table === undefined) return { seal, from, until: Number.POSITIVE_INFINITY };
	const [row] = await store.read(
		`select max(coalesce(to_version, 2147483647)) as until from ${table}
		 where indicator = ? and from_version = ?`,
		[seal.indicator, from]
	);
	const until = row === undefined ? null : numberOrNull(row, 'until');
	return { seal, from, until: until ?? Number.POSITIVE_INFINITY };
}

const TABLES: Readonly<Record<string, string>> = {
	figure: 'Figures',
	target: 'Targets',
	comparator: 'Comparators'
};

function problemOf({ seal }: Damage): Problem {
	const what = TABLES[seal.kind.slice(0, -1)] ?? 'The record';
	const of = seal.indicator === '' ? '' : ` of ${seal.indicator}`;
	const message = `${what}${of} have changed in the store since version ${String(seal.version)} was published; versions with them are not shown`;
	return fileProblem('damaged', `version ${String(seal.version)}`, message, RESTORE);
}

async function damagedOriginals(store: Store): Promise<readonly Problem[]> {
	const problems: Problem[] = [];
	for (const row of await store.read('select id, path, sha256 from extract order by ordinal')) {
		const [kept] = await store.read('select bytes from extract where id = ?', [textOf(row, 'id')]);
		const bytes = kept?.['bytes'];
		const isWhole = bytes instanceof Uint8Array && isOf(bytes, textOf(row, 'sha256'));
		// One huge original is gone from memory before the next is read.
		clearAfter(bytes instanceof Uint8Array ? bytes.length : 0);
		if (isWhole) continue;
		const message = 'The bytes kept of this extract are no longer those that came in';
		problems.push(fileProblem('damaged', textOf(row, 'path'), message, RESTORE));
	}
	return problems;
}

/** Whether the bytes are those of the hash. */
export function isOf(bytes: Uint8Array, sha256: string): boolean {
	return createHash('sha256').update(bytes).digest('hex') === sha256;
}
