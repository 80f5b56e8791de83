import { randomUUID } from 'node:crypto';
import type { ColumnLayout } from '$lib/extracts/layout/column-layout';
import { receive } from './browser-door';
import type { DoorAnswer } from './door-answer';
import { bytesOf } from './originals';
import { BROWSER } from './dealings';
import type { Turn } from './gate-state';
import { saidStatement, takenBackStatement, type RememberedLayout } from './layouts';

/** What a person said of the columns of an extract that was refused. */
export interface SaidColumns {
	readonly extract: string;
	readonly layout: ColumnLayout;
	readonly by: string;
}

/**
 * Remembers what a person said of the columns below a first line. The extract that it was said of is checked anew, in place
 * of the refused one; a file that lies in the folder is at the next look.
 */
export async function sayColumns(turn: Turn, said: SaidColumns): Promise<DoorAnswer> {
	const { store, state, moment } = turn;
	const { layout, by } = said;
	const record = state.records.find(({ id }) => id === said.extract);
	if (record?.state !== 'refused') {
		return {
			kind: 'stopped',
			field: 'extract',
			message: 'Only of a refused file the columns are said.'
		};
	}
	const remembered: RememberedLayout = { id: randomUUID(), by, at: moment, layout };
	await store.write(saidStatement(remembered, layout));
	if (!record.path.startsWith(BROWSER)) return { kind: 'done', extract: record.id, version: null };
	const name = record.path.split('/').at(-1) ?? record.path;
	const sent = { kind: record.kind, name, bytes: await bytesOf(store, record.id), by };
	const layouts = [...state.layouts, remembered];
	return receive({ ...turn, state: { ...state, layouts } }, sent);
}

/** Takes back what was said of columns: files with that first line are refused again. What is published stays. */
export async function takeColumnsBack(
	{ store, state, moment }: Turn,
	id: string,
	by: string
): Promise<boolean> {
	if (!state.layouts.some((each) => each.id === id)) return false;
	await store.write(takenBackStatement({ id: randomUUID(), at: moment, by }, id));
	return true;
}
