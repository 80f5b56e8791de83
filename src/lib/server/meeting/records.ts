import * as v from 'valibot';
import type { ActionChange, ActionRecord } from '$lib/meeting/action';
import type { MeetingChange, MeetingRecord } from '$lib/meeting/meeting';
import { PROMPTS, type Passage } from '$lib/meeting/narrative';
import { textOf, type Row, type Store } from '$lib/server/store/store';
import { actionChange, meetingChange } from './shapes';

/** Who wrote a record, and when (ISO with Z). */
export interface Written {
	readonly id: string;
	readonly at: string;
	readonly by: string;
}

/** All that ever happened to actions. */
export async function actionRecords(store: Store): Promise<readonly ActionRecord[]> {
	const rows = await store.read('select * from action_record');
	return rows.flatMap((row) => {
		const change = parsed(actionChange, textOf(row, 'body'));
		return change === null ? [] : [{ ...writtenOf(row), action: textOf(row, 'action'), ...change }];
	});
}

/** Adds what happened to an action. The same record sent twice is one: a queue may be sent again. */
export async function addActionRecord(
	store: Store,
	action: string,
	{ id, at, by }: Written,
	change: ActionChange
): Promise<void> {
	await store.write({
		sql: `insert into action_record (id, action, body, at, by_whom) values (?, ?, ?, ?, ?)
			on conflict (id) do nothing`,
		rows: [[id, action, JSON.stringify(change), at, by]]
	});
}

/** What people decided about the meeting of a day. */
export async function meetingRecords(
	store: Store,
	meeting: string
): Promise<readonly MeetingRecord[]> {
	const rows = await store.read('select * from meeting_record where meeting = ?', [meeting]);
	return rows.flatMap((row) => {
		const change = parsed(meetingChange, textOf(row, 'body'));
		return change === null ? [] : [{ ...writtenOf(row), meeting, ...change }];
	});
}

/** The days of meetings that anything was written about. */
export async function meetingDays(store: Store): Promise<readonly string[]> {
	const rows = await store.read('select distinct meeting from meeting_record');
	return rows.map((row) => textOf(row, 'meeting')).sort();
}

export async function addMeetingRecord(
	store: Store,
	meeting: string,
	{ id, at, by }: Written,
	change: MeetingChange
): Promise<void> {
	await store.write({
		sql: `insert into meeting_record (id, meeting, body, at, by_whom) values (?, ?, ?, ?, ?)
			on conflict (id) do nothing`,
		rows: [[id, meeting, JSON.stringify(change), at, by]]
	});
}

/** What a passage is about; of all units, indicators or weeks where none is given. */
export interface PassageSubject {
	readonly unit?: string;
	readonly indicator?: string;
	readonly week?: string;
}

/** Every passage ever written about the subject, oldest first. */
export async function passagesAbout(
	store: Store,
	{ unit, indicator, week }: PassageSubject
): Promise<readonly Passage[]> {
	const given = [
		['unit', unit],
		['indicator', indicator],
		['week', week]
	].flatMap(([column, cell]) => (cell === undefined ? [] : [[column, cell] as const]));
	const where = given.map(([column]) => `${column} = ?`).join(' and ');
	const rows = await store.read(
		`select * from narrative ${where === '' ? '' : `where ${where}`} order by at, id`,
		given.map(([, cell]) => cell)
	);
	return rows.flatMap((row) => {
		const prompt = PROMPTS.find(({ id }) => id === row['prompt'])?.id;
		if (prompt === undefined) return [];
		return [
			{
				...writtenOf(row),
				indicator: textOf(row, 'indicator'),
				unit: textOf(row, 'unit'),
				week: textOf(row, 'week'),
				prompt,
				text: textOf(row, 'body')
			}
		];
	});
}

export async function addPassage(store: Store, passage: Passage): Promise<void> {
	const { id, indicator, unit, week, prompt, text, at, by } = passage;
	await store.write({
		sql: `insert into narrative (id, indicator, unit, week, prompt, body, at, by_whom)
			values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
		rows: [[id, indicator, unit, week, prompt, text, at, by]]
	});
}

function writtenOf(row: Row): Written {
	return { id: textOf(row, 'id'), at: textOf(row, 'at'), by: textOf(row, 'by_whom') };
}

/** A body that this version of the program does not know is passed over, never half read. */
function parsed<Shape extends v.GenericSchema>(
	shape: Shape,
	body: string
): v.InferOutput<Shape> | null {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), body);
	return read.success ? read.output : null;
}
