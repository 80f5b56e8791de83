import { randomUUID } from 'node:crypto';
import type { Catalogue } from '$lib/domain/catalogue';
import { londonDay, type IsoDate } from '$lib/domain/period';
import type { Problem } from '$lib/domain/problem';
import type { ExtractKind } from '$lib/extracts/extract';
import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import type { Store } from '$lib/server/store/store';
import { fileProblem } from './file-problem';
import { forgetJudged, keepJudged } from './judged';
import { judge, type Judgement } from './judgement';
import {
	nextOrdinal,
	recordStatements,
	supersededStatement,
	type ExtractRecord,
	type ExtractState
} from './record';
import { clearAfter, sparingly } from './sparing';
import { beginWork, type BegunWork } from './works';
import { sealedStatements } from './sealed-statements';
import { nextVersion, type Version } from './versions';

/** A file on its way in: its bytes, and by whose word. */
export interface Arrival {
	readonly kind: ExtractKind;
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly sha256: string;
	/** ISO with offset. */
	readonly receivedAt: string;
	readonly by: string;
	readonly reason: string;
	readonly isSample: boolean;
	/** Whether the publish list names its path. */
	readonly isListed: boolean;
	/** Whether a person has given the reason for what settled figures it changes. */
	readonly isAcknowledged: boolean;
	/** Waits for a person although nothing stands against it: it was sent from a browser, where somebody looks first. */
	readonly isOffered?: boolean;
}

/** What the store holds and by what it is judged. */
export interface IntakeState {
	readonly store: Store;
	readonly catalogue: Catalogue;
	/** By which state of the catalogue, and of what people said of columns, it is judged. */
	readonly catalogueSha256: string;
	readonly layouts: readonly ColumnLayout[];
	readonly live: Version | null;
	readonly records: readonly ExtractRecord[];
	/** The day by the clock, which a line of the publish list may be earlier than. */
	readonly today: IsoDate;
}

export interface IntakeResult {
	readonly record: ExtractRecord;
	/** The version it brought, or null where it was not published. */
	readonly version: Version | null;
}

/**
 * Takes one file in: judged, recorded with its bytes and problems, and, where nothing stands against it, published as
 * the next version. One transaction; earlier extracts under the same path that still waited are superseded by it.
 */
export async function takeIn(arrival: Arrival, state: IntakeState): Promise<IntakeResult> {
	const work = beginWork(arrival.path);
	try {
		return await sparingly(arrival.bytes.length, () => takenIn(arrival, state, work));
	} finally {
		work.end();
	}
}

async function takenIn(
	arrival: Arrival,
	state: IntakeState,
	work: BegunWork
): Promise<IntakeResult> {
	const { store, live } = state;
	forgetJudged();
	clearAfter(arrival.bytes.length);
	const { judgement, outcome, problems } = await weighed(arrival, state, work);
	const record = recordOf(arrival, judgement, outcome, state);
	const version =
		outcome === 'published'
			? nextVersion(live, record.id, arrival.receivedAt, judgement.changesAsText())
			: null;
	await work.goOn('writing');
	clearAfter(arrival.bytes.length);
	await store.write(
		...recordStatements(record, arrival.bytes, problems),
		...waitingUnder(arrival.path, state).map((each) => supersededStatement(each.id)),
		...(version === null ? [] : sealedStatements(version, judgement.statements(version.id)))
	);
	const isOfToday = londonDay(arrival.receivedAt) === state.today;
	if (outcome === 'held' && isOfToday) keepJudged(record.id, state, {}, judgement);
	return { record, version };
}

/** What would become of a file, and everything that is to be said of it. */
export interface Weighed {
	readonly judgement: Judgement;
	readonly outcome: ExtractState;
	readonly problems: readonly Problem[];
}

/** Judges a file and says what would become of it. Changes nothing. */
export async function weighed(
	arrival: Arrival,
	state: IntakeState,
	work?: BegunWork
): Promise<Weighed> {
	const context = {
		file: arrival.path,
		catalogue: state.catalogue,
		today: londonDay(arrival.receivedAt),
		readOn: state.today,
		layouts: state.layouts,
		isAcknowledged: arrival.isAcknowledged,
		...(work === undefined ? {} : { work })
	};
	const judgement = await judge(arrival.kind, arrival.bytes, context, state.store);
	const outcome = outcomeOf(arrival, judgement, state);
	const queries = outcome === 'held' ? queriesOf(arrival, state) : [];
	return { judgement, outcome, problems: [...judgement.problems, ...queries] };
}

function outcomeOf(arrival: Arrival, judgement: Judgement, state: IntakeState): ExtractState {
	if (judgement.isRefused) return 'refused';
	const { added, late, restated } = judgement.effect;
	const isInForce = added + late + restated === 0;
	if (arrival.isAcknowledged) return 'published';
	if (isInForce && isKnown(arrival, state)) return 'known';
	if (arrival.isOffered === true) return 'held';
	return judgement.needsReason || queriesOf(arrival, state).length > 0 ? 'held' : 'published';
}

function isKnown({ sha256 }: Arrival, { records }: IntakeState): boolean {
	return records.some((record) => record.sha256 === sha256 && record.state === 'published');
}

function isTakenBack({ sha256 }: Arrival, { records }: IntakeState): boolean {
	return records.some((record) => record.sha256 === sha256 && record.state === 'undone');
}

/** What asks for a person because of where the bytes come from, not of what is in them. */
function queriesOf(arrival: Arrival, state: IntakeState): readonly Problem[] {
	if (arrival.isAcknowledged) return [];
	const query = (code: string, message: string): Problem => ({
		...fileProblem(code, arrival.path, message),
		severity: 'query',
		remedy: 'Publish it with a reason: here, or by a line in publish.csv that names its sha256.'
	});
	return [
		...(isKnown(arrival, state)
			? [query('known_bytes', 'The same bytes were published before, and have been replaced since')]
			: isTakenBack(arrival, state)
				? [query('known_bytes', 'The same bytes were published before, and were taken back')]
				: []),
		...(arrival.isListed
			? [
					query(
						'listed_bytes',
						'publish.csv names this file, and published other bytes under its name'
					)
				]
			: [])
	];
}

function waitingUnder(path: string, state: IntakeState): readonly ExtractRecord[] {
	return state.records.filter(
		(record) => record.path === path && (record.state === 'held' || record.state === 'refused')
	);
}

/** Which extract held the same bytes before. */
function sameAs({ sha256 }: Arrival, { records }: IntakeState): string {
	const earlier = records.find(
		(record) => record.sha256 === sha256 && record.state === 'published'
	);
	return earlier === undefined ? '' : `The same bytes as ${earlier.path}`;
}

function recordOf(
	arrival: Arrival,
	judgement: Judgement,
	state: ExtractState,
	intake: IntakeState
): ExtractRecord {
	return {
		id: randomUUID(),
		kind: arrival.kind,
		path: arrival.path,
		sha256: arrival.sha256,
		receivedAt: arrival.receivedAt,
		by: arrival.by,
		reason: arrival.reason === '' && state === 'known' ? sameAs(arrival, intake) : arrival.reason,
		state,
		isSample: arrival.isSample,
		catalogueSha256: intake.catalogueSha256,
		counts: judgement.counts,
		effect: judgement.effect,
		ordinal: nextOrdinal(intake.records)
	};
}
