import { storeTrouble } from '$lib/server/store/trouble';
import type { Gate } from './gate';
import type { Turn } from './gate-state';

/** What a person did at the browser's door came to. */
export type DoorAnswer =
	| { readonly kind: 'done'; readonly extract: string; readonly version: number | null }
	| { readonly kind: 'stopped'; readonly field: 'extract' | 'reason'; readonly message: string };

/** By whose word something is done, and why. */
export interface Word {
	readonly by: string;
	readonly reason: string;
}

/** Said while there is nothing to judge a file by. */
export const NO_CATALOGUE = 'There is no catalogue to check it against.';

const DAMAGED =
	'Nothing was changed: figures in the store are damaged. Extracts says which, and what to do.';

/** A store that is full or away is told to the person, as what it is: nothing of what failed is kept. */
export async function told({ state }: Turn, act: () => Promise<DoorAnswer>): Promise<DoorAnswer> {
	if (state.isDamaged) return stopped('extract', DAMAGED);
	try {
		return await act();
	} catch (error) {
		const trouble = storeTrouble(error);
		if (trouble === null) throw error;
		return stopped('extract', trouble);
	}
}

/** What a person does at one of the gate's doors; where the store fails before the door is reached, that is told too. */
export async function atDoor(
	gate: Gate,
	act: (turn: Turn) => Promise<DoorAnswer>
): Promise<DoorAnswer> {
	try {
		return await gate.inTurn(act);
	} catch (error) {
		const trouble = storeTrouble(error);
		if (trouble === null) throw error;
		return stopped('extract', trouble);
	}
}

/** Nothing was done, and why. */
export function stopped(field: 'extract' | 'reason', message: string): DoorAnswer {
	return { kind: 'stopped', field, message };
}
