import { randomUUID } from 'node:crypto';
import type { Catalogue } from '$lib/domain/catalogue';
import { londonDay } from '$lib/domain/period';
import type { ExtractKind } from '$lib/extracts/extract';
import type { Store } from '$lib/server/store/store';
import { judge, type Judgement } from './judgement';
import { recordStatements, stateStatement, type ExtractRecord, type ExtractState } from './record';
import { nextVersion, versionStatements, type Version } from './versions';

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
	/** Whether a person has given the reason for what settled figures it changes. */
	readonly isAcknowledged: boolean;
}

/** What the store holds and by what it is judged. */
export interface IntakeState {
	readonly store: Store;
	readonly catalogue: Catalogue;
	readonly catalogueSha256: string;
	readonly live: Version | null;
	readonly records: readonly ExtractRecord[];
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
	const { store, live } = state;
	const context = {
		file: arrival.path,
		catalogue: state.catalogue,
		today: londonDay(arrival.receivedAt)
	};
	const judgement = await judge(arrival.kind, arrival.bytes, context, store);
	const outcome = outcomeOf(arrival, judgement, state);
	const record = recordOf(arrival, judgement, outcome, state);
	const version =
		outcome === 'published'
			? nextVersion(live, record.id, arrival.receivedAt, judgement.changesAsText())
			: null;
	await store.write(
		...recordStatements(record, arrival.bytes, judgement.problems),
		...waitingUnder(arrival.path, state).map((each) => stateStatement(each.id, 'superseded')),
		...(version === null
			? []
			: [...versionStatements(version), ...judgement.statements(version.id)])
	);
	return { record, version };
}

function outcomeOf(arrival: Arrival, judgement: Judgement, state: IntakeState): ExtractState {
	if (judgement.isRefused) return 'refused';
	const { added, late, restated } = judgement.effect;
	const isInForce = added + late + restated === 0;
	const isKnown = state.records.some(
		(record) => record.sha256 === arrival.sha256 && record.state === 'published'
	);
	if (isInForce && isKnown && !arrival.isAcknowledged) return 'known';
	return judgement.needsReason && !arrival.isAcknowledged ? 'held' : 'published';
}

function waitingUnder(path: string, state: IntakeState): readonly ExtractRecord[] {
	return state.records.filter(
		(record) => record.path === path && (record.state === 'held' || record.state === 'refused')
	);
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
		reason: arrival.reason,
		state,
		isSample: arrival.isSample,
		catalogueSha256: intake.catalogueSha256,
		counts: judgement.counts,
		effect: judgement.effect,
		ordinal: intake.records.length + 1
	};
}
