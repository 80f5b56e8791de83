import type { Problem } from '$lib/domain/problem';
import type { Store } from '$lib/server/store/store';
import { NO_CATALOGUE, type CatalogueState } from './catalogue-folder';
import type { ExtractRecord } from './record';
import { judgedBy, type RememberedLayout } from './layouts';
import type { IntakeState } from './intake';
import type { Version } from './versions';
import { londonDay } from '$lib/domain/period';

/** What the gate knows after its last look at the folder. */
export interface GateState {
	readonly catalogue: CatalogueState;
	readonly records: readonly ExtractRecord[];
	/** Oldest first; the last is in force. */
	readonly versions: readonly Version[];
	/** What people said of the columns below other first lines. */
	readonly layouts: readonly RememberedLayout[];
	/** What is wrong with the folder and the publish list themselves, not with an extract. */
	readonly problems: readonly Problem[];
	/** Whether figures in the store were found damaged: nothing is published on top of them. */
	readonly isDamaged: boolean;
	/** Whether a file is still being written, so that another look is due soon. */
	readonly isWaiting: boolean;
}

/** Before the first look. */
export const NOTHING_KNOWN: GateState = {
	catalogue: NO_CATALOGUE,
	records: [],
	versions: [],
	layouts: [],
	problems: [],
	isDamaged: false,
	isWaiting: false
};

/** The state of the figures in whose turn a person acts, and the moment. */
export interface Turn {
	readonly store: Store;
	readonly state: GateState;
	/** ISO with Z. */
	readonly moment: string;
}

/** What a file is judged by at a moment; null while there is no catalogue. */
export function intakeStateOf({ store, state, moment }: Turn): IntakeState | null {
	const { catalogue, sha256 } = state.catalogue;
	if (catalogue === null) return null;
	return {
		store,
		catalogue,
		catalogueSha256: judgedBy(sha256, state.layouts),
		layouts: state.layouts.map(({ layout }) => layout),
		live: state.versions.at(-1) ?? null,
		records: state.records,
		today: londonDay(moment)
	};
}
