import type { Problem } from '$lib/domain/problem';
import type { Store } from '$lib/server/store/store';
import type { CatalogueState } from './catalogue-folder';
import type { ExtractRecord } from './record';
import type { Version } from './versions';

/** What the gate knows after its last look at the folder. */
export interface GateState {
	readonly catalogue: CatalogueState;
	readonly records: readonly ExtractRecord[];
	/** Oldest first; the last is in force. */
	readonly versions: readonly Version[];
	/** What is wrong with the folder and the publish list themselves, not with an extract. */
	readonly problems: readonly Problem[];
	/** Whether a file is still being written, so that another look is due soon. */
	readonly isWaiting: boolean;
}

/** The state of the figures in whose turn a person acts, and the moment. */
export interface Turn {
	readonly store: Store;
	readonly state: GateState;
	/** ISO with Z. */
	readonly moment: string;
}
