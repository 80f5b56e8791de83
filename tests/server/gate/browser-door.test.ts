import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridOf } from '$lib/domain/period';
import { receive } from '$lib/server/gate/browser-door';
import type { DoorAnswer } from '$lib/server/gate/door-answer';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('2013-07-15.csv', rowsOf('2013-04-15', '2013-07-08'));
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

function rowsOf(first: string, last: string, but: Readonly<Record<string, number>> = {}) {
	return gridOf('week', first, last).map(
		(week) => `${week},re-referrals,referral-and-assessment,${String(but[week] ?? 20)},100`
	);
}

const WORD = { by: 'Analyst', reason: '' };

async function send(rows: readonly string[], name = 'week.csv'): Promise<string> {
	const text = ['period_start,indicator,team,numerator,denominator', ...rows, ''].join('\n');
	const bytes = new TextEncoder().encode(text);
	const sent = { kind: 'figures', name, bytes, by: 'Analyst' } as const;
	const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
	if (answer.kind !== 'done') throw new Error(answer.message);
	return answer.extract;
}

const publishing = (id: string, reason = ''): Promise<DoorAnswer> =>
	folder.gate.inTurn((turn) => publish(turn, id, { ...WORD, reason }));
const undoing = (id: string, reason = 'Sent by mistake'): Promise<DoorAnswer> =>
	folder.gate.inTurn((turn) => undo(turn, id, { ...WORD, reason }));

async function inForce() {
	const rows = await folder.store.read(
		'select period, numerator from figure where to_version is null order by period'
	);
	return rows.map((row) => `${String(row['period'])} ${String(row['numerator'])}`);
}

async function asOf(version: number) {
	const rows = await folder.store.read(
		`select period, numerator from figure where from_version <= ? and (to_version is null or to_version > ?)
		 order by period`,
		[version, version]
	);
	return rows.map((row) => `${String(row['period'])} ${String(row['numerator'])}`);
}

const stateOf = (id: string) => folder.gate.state.records.find((each) => each.id === id)?.state;
const versions = () => folder.gate.state.versions.length;

describe('an extract that is sent from a browser', () => {
	test('changes nothing until it is published (U8), and stays though no file in the folder stands for it', async () => {
		const before = await inForce();
		const id = await send(rowsOf('2013-07-15', '2013-07-15'));
		expect(stateOf(id)).toBe('held');
		await folder.gate.look();
		expect(stateOf(id)).toBe('held');
		expect([await inForce(), versions()]).toEqual([before, 1]);
	});

	test('is one version, however often Publish is pressed (U29)', async () => {
		const id = await send(rowsOf('2013-07-15', '2013-07-15'));
		const answers = await Promise.all([publishing(id), publishing(id), publishing(id)]);
		expect(answers).toEqual(answers.map(() => ({ kind: 'done', extract: id, version: 2 })));
		expect(versions()).toBe(2);
		expect((await inForce()).at(-1)).toBe('2013-07-15 20');
	});

	test('that restates settled figures needs a reason, and lists old and new (U9)', async () => {
		const id = await send(rowsOf('2013-04-15', '2013-07-15', { '2013-04-22': 30 }));
		const record = folder.gate.state.records.find((each) => each.id === id);
		if (record === undefined) throw new Error('it was kept');
		const problems = await problemsOf(folder.store, record);
		expect(problems.map(({ message }) => message)).toEqual([
			're-referrals, referral-and-assessment, 22 Apr 2013: was published as 20 of 100 and would become 30 of 100'
		]);
		expect(await publishing(id)).toMatchObject({ kind: 'stopped', field: 'reason' });
		expect(versions()).toBe(1);
		expect(await publishing(id, 'Found in an audit')).toMatchObject({ version: 2 });
		expect(folder.gate.state.records.find((each) => each.id === id)?.reason).toBe(
			'Found in an audit'
		);
	});

	test('with errors is refused whole, and cannot be published (U7)', async () => {
		const id = await send(['2013-07-16,re-referrals,referral-and-assessment,20,100']);
		expect(stateOf(id)).toBe('refused');
		expect(await publishing(id, 'please')).toMatchObject({ kind: 'stopped' });
		expect(versions()).toBe(1);
	});

	test('that is in force already is known, naming the earlier one (U10)', async () => {
		const id = await send(rowsOf('2013-07-15', '2013-07-15'));
		await publishing(id);
		const again = await send(rowsOf('2013-07-15', '2013-07-15'), 'other.csv');
		const record = folder.gate.state.records.find((each) => each.id === again);
		expect([record?.state, record?.reason]).toEqual([
			'known',
			'The same bytes as browser/figures/week.csv'
		]);
	});
});

describe('undo (U11)', () => {
	test('goes back to the figures before, as a version of its own; each version stays readable', async () => {
		const before = await inForce();
		const id = await send(rowsOf('2013-06-24', '2013-07-15', { '2013-06-24': 25 }));
		await publishing(id);
		const after = await inForce();
		expect(await undoing(id)).toMatchObject({ kind: 'done', version: 3 });
		expect(await inForce()).toEqual(before);
		expect([await asOf(1), await asOf(2), await asOf(3)]).toEqual([before, after, before]);
		expect(stateOf(id)).toBe('undone');
	});

	test('takes later extracts back too, and each can be published again with a reason', async () => {
		const first = await send(rowsOf('2013-07-15', '2013-07-15'), 'first.csv');
		await publishing(first);
		const second = await send(rowsOf('2013-07-22', '2013-07-22'), 'second.csv');
		await publishing(second);
		const all = await inForce();
		await undoing(first);
		expect([stateOf(first), stateOf(second)]).toEqual(['undone', 'undone']);
		expect(await publishing(first)).toMatchObject({ kind: 'stopped', field: 'reason' });
		await publishing(first, 'Right after all');
		await publishing(second, 'Right after all');
		expect(await inForce()).toEqual(all);
	});

	test('of a file of the drop folder is not followed by publishing it anew', async () => {
		folder.figures('2013-07-22.csv', rowsOf('2013-07-15', '2013-07-15'));
		await folder.gate.look();
		const record = folder.gate.state.records.at(-1);
		await undoing(record?.id ?? '');
		const count = versions();
		await folder.gate.look();
		folder.restart();
		await folder.gate.look();
		expect(versions()).toBe(count);
		expect((await inForce()).at(-1)).toBe('2013-07-08 20');
	});

	test('needs a reason, and something before it', async () => {
		const id = await send(rowsOf('2013-07-15', '2013-07-15'));
		await publishing(id);
		expect(await undoing(id, ' ')).toMatchObject({ kind: 'stopped', field: 'reason' });
		const first = folder.gate.state.versions[0]?.extract ?? '';
		expect(await undoing(first)).toMatchObject({ kind: 'stopped', field: 'extract' });
	});
});
