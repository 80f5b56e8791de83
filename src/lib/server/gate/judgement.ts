import type { Problem } from '$lib/domain/problem';
import { pacedComparators } from '$lib/extracts/comparators';
import {
	isRefused,
	type Counts,
	type ExtractKind,
	type ReadExtract,
	type ReadingContext
} from '$lib/extracts/extract';
import { pacedFigures } from '$lib/extracts/figures';
import { readToTheEnd, type PacedReading } from '$lib/extracts/paced';
import {
	compareWithLive,
	type Change,
	type ChangeKind,
	type Comparison
} from '$lib/extracts/restatement';
import { pacedTargets } from '$lib/extracts/targets';
import { Kept } from '$lib/server/kept';
import type { Statement, Store } from '$lib/server/store/store';
import { comparatorLedger } from './comparator-ledger';
import { questionsOf } from './comparison-questions';
import { figureLedger } from './figure-ledger';
import { listedChanges } from './listed-changes';
import type { ListedChange } from '$lib/view/listed-change';
import { ofChanging, type Ledger, type Question } from './ledger';
import type { Effect } from './record';
import type { BegunWork } from './works';
import { targetLedger } from './target-ledger';

/** What an extract holds and what it would do: everything that is needed to decide on it, and to publish it. */
export interface Judgement {
	readonly counts: Counts;
	readonly problems: readonly Problem[];
	readonly isRefused: boolean;
	readonly effect: Effect;
	/** Whether a person must give a reason: something settled or summed changes, or something in force is not in the file. */
	readonly needsReason: boolean;
	/** Rows that say what is in force already. */
	readonly unchanged: number;
	/** Figures in force that the file lacks and that leave with it, since a person said so. */
	readonly withdrawn: number;
	/** Rows of the file that are in error and would be held back, by their lines. */
	readonly linesInError: readonly number[];
	/** Every published figure that would change, those whose status flips first. */
	listed(): Promise<readonly ListedChange[]>;
	/** Writes the changes into the version. */
	statements(version: number): readonly Statement[];
	/** Every change as text, for the version's hash. */
	changesAsText(): Iterable<string>;
}

/** How a file is judged: a person may have chosen to publish its good rows and hold back those in error. */
export interface JudgingContext extends ReadingContext {
	readonly holdsErrorsBack?: boolean;
	/** Whether a person has said already that the file is right as it is, as a line of the publish list does. */
	readonly isAcknowledged?: boolean;
	/** Whether a person withdraws what is in force in its scope and not in the file. */
	readonly withdrawsLacking?: boolean;
	/** Where it is told how far the work is. */
	readonly work?: BegunWork;
}

const NO_EFFECT: Effect = { added: 0, late: 0, restated: 0, kept: 0 };

/** Reads the bytes as the kind that their folder states and compares them with what is in force. Changes nothing. */
export async function judge(
	kind: ExtractKind,
	bytes: Uint8Array,
	context: JudgingContext,
	store: Store
): Promise<Judgement> {
	switch (kind) {
		case 'figures':
			return weigh(
				await readBy(pacedFigures(bytes, context), context),
				figureLedger,
				context,
				store
			);
		case 'targets':
			return weigh(
				await readBy(pacedTargets(bytes, context), context),
				targetLedger,
				context,
				store
			);
		case 'comparators':
			return weigh(
				await readBy(pacedComparators(bytes, context), context),
				comparatorLedger,
				context,
				store
			);
	}
}

/** What is read, with pauses where somebody is told how far it is. */
function readBy<Item>(
	reading: PacedReading<ReadExtract<Item>>,
	{ work }: JudgingContext
): Promise<ReadExtract<Item>> {
	return work?.read(reading) ?? Promise.resolve(readToTheEnd(reading));
}

async function weigh<Item>(
	read: ReadExtract<Item>,
	ledger: Ledger<Item>,
	context: JudgingContext,
	store: Store
): Promise<Judgement> {
	const isRest = context.holdsErrorsBack === true && read.counts.ready > 0;
	if (isRefused(read) && !isRest) return refusal(read);
	await context.work?.goOn('comparing');
	const comparison = await compared(read.items, ledger, context, store);
	const { vanished } = comparison;
	const changes = changesWith(comparison, context);
	const questions = await asked(read.items, ledger, context, store);
	const counts = countsByKind(changes);
	const count = (kind: ChangeKind) => counts.get(kind) ?? 0;
	const listed = new Kept<readonly ListedChange[]>();
	const effect: Effect = {
		added: count('new'),
		late: count('late-recording'),
		restated: count('restatement'),
		kept: vanished.length - count('withdrawn')
	};
	return {
		counts: read.counts,
		problems: [
			...read.problems,
			...[...questions, ...questionsOf(comparison, ledger)].map(queryIn(context.file))
		],
		isRefused: false,
		effect,
		needsReason: effect.restated > 0 || vanished.length > 0 || questions.length > 0,
		unchanged: count('unchanged'),
		withdrawn: count('withdrawn'),
		linesInError: read.linesInError ?? [],
		// What is looked at first and published then is made once.
		listed: () => listed.once('', () => listedChanges(changes, ledger, context, store)),
		statements: (version) => ledger.statements(changes, version),
		changesAsText: () => changesAsText(changes, ledger)
	};
}

function countsByKind(changes: readonly Change<unknown>[]): ReadonlyMap<ChangeKind, number> {
	const counts = new Map<ChangeKind, number>();
	for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return counts;
}

/** The changes, and what leaves with them where a person withdraws what the file lacks. */
function changesWith<Item>(
	{ changes, vanished }: Comparison<Item>,
	{ withdrawsLacking }: JudgingContext
): readonly Change<Item>[] {
	if (withdrawsLacking !== true) return changes;
	const leaving = vanished.map((item) => ({ kind: 'withdrawn', item, before: item }) as const);
	return [...changes, ...leaving];
}

function* changesAsText<Item>(
	changes: readonly Change<Item>[],
	ledger: Ledger<Item>
): Generator<string> {
	yield* ofChanging(changes, (item) => {
		const { key, content, aside } = ledger.keyed(item);
		return [key, content, ...(aside === undefined ? [] : [aside])].join('\n');
	});
	for (const { kind, item } of changes)
		if (kind === 'withdrawn') yield `withdrawn\n${ledger.keyed(item).key}`;
}

async function asked<Item>(
	items: readonly Item[],
	ledger: Ledger<Item>,
	context: JudgingContext,
	store: Store
): Promise<readonly Question[]> {
	const questions = await ledger.asks(store, items, context);
	if (context.isAcknowledged === true) return questions;
	return [...questions, ...((await ledger.asksOfNewest?.(store, items, context)) ?? [])];
}

function refusal(read: ReadExtract<unknown>): Judgement {
	return {
		counts: read.counts,
		problems: read.problems,
		isRefused: true,
		effect: NO_EFFECT,
		needsReason: false,
		unchanged: 0,
		withdrawn: 0,
		linesInError: read.linesInError ?? [],
		listed: () => Promise.resolve([]),
		statements: () => [],
		changesAsText: () => []
	};
}

async function compared<Item>(
	items: readonly Item[],
	ledger: Ledger<Item>,
	context: ReadingContext,
	store: Store
): Promise<Comparison<Item>> {
	const inForce = await ledger.inForce(store, items, context);
	// A first history has nothing to be compared with.
	if (inForce.length === 0) {
		return { changes: items.map((item) => ({ kind: 'new', item, before: null })), vanished: [] };
	}
	const isSettling = await ledger.settling(store, items, context);
	const keyed = (rows: readonly Item[]) => rows.map((item) => ledger.keyed(item));
	return compareWithLive(keyed(items), keyed(inForce), isSettling);
}

function queryIn(file: string): (question: Question) => Problem {
	return ({ column = null, value = null, ...question }) => ({
		...question,
		severity: 'query',
		file,
		line: null,
		column,
		value
	});
}
