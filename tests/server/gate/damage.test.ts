import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { dataFolder, type DataFolder } from '../data-folder';

const WORD = { by: 'Analyst', reason: 'Because' };
const row = (week: string, numerator: number) =>
	`2013-07-${week},re-referrals,referral-and-assessment,${String(numerator)},100`;

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('one.csv', [row('01', 10)]);
	await folder.gate.look();
	folder.figures('two.csv', [row('08', 20)]);
	await folder.gate.look();
	folder.figures('three.csv', [row('15', 30)]);
	await folder.gate.look();
	expect(folder.gate.state.versions).toHaveLength(3);
});
afterEach(() => {
	folder.remove();
});

/** The program started anew on the store as it is now. */
async function restarted() {
	folder.restart();
	return folder.gate.look();
}

describe('what has changed in the store by itself', () => {
	test('is not found where nothing has, after publishing, restating and undoing', async () => {
		expect(await restarted()).toMatchObject({ problems: [], isDamaged: false });
		const last = folder.gate.state.versions.at(-1)?.extract ?? '';
		await folder.gate.inTurn((turn) => undo(turn, last, WORD));
		await folder.gate.inTurn((turn) => publish(turn, last, WORD));
		const state = await restarted();
		expect(state).toMatchObject({ problems: [], isDamaged: false });
		expect(state.versions).toHaveLength(5);
	});

	test('a figure: is told by version and indicator, and the versions that hold it are not shown (R9)', async () => {
		await folder.store.write({
			sql: `update figure set numerator = 21 where period = '2013-07-08'`
		});
		const { problems, versions, isDamaged } = await restarted();
		expect([isDamaged, versions.map(({ id }) => id)]).toEqual([true, [1]]);
		expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['damaged version 2']);
		expect(problems[0]?.message).toContain('Figures of re-referrals have changed');
		expect(problems[0]?.remedy).toContain('npm run restore');
	});

	test('a figure that was replaced since leaves the versions after it standing', async () => {
		await folder.store.write({
			sql: `update figure set to_version = 3 where period = '2013-07-08'`
		});
		await folder.store.write({ sql: 'delete from version_seal' });
		expect(await restarted()).toMatchObject({ isDamaged: false });
		await folder.store.write({
			sql: `update figure set numerator = 21 where period = '2013-07-08'`
		});
		expect((await restarted()).versions.map(({ id }) => id)).toEqual([1, 3]);
	});

	test.each([
		['a figure that ended by itself', `update figure set to_version = 3 where from_version = 1`],
		['a figure that went', 'delete from figure where from_version = 2'],
		['a figure under another name', `update figure set unit = 'x' where from_version = 2`],
		['the record of a version', `update version set published_at = '2013-07-23' where id = 2`]
	])('%s is found', async (_, sql) => {
		await folder.store.write({ sql });
		expect(await restarted()).toMatchObject({ isDamaged: true });
	});

	test('nothing is published on top of damaged figures', async () => {
		await folder.store.write({ sql: 'update figure set numerator = 11 where from_version = 1' });
		await restarted();
		const bytes = new TextEncoder().encode('x');
		const sent = { kind: 'figures', name: 'x.csv', bytes, by: 'A' } as const;
		const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
		expect(answer).toMatchObject({ kind: 'stopped' });
		folder.figures('four.csv', [row('22', 40)]);
		expect((await folder.gate.look()).versions).toHaveLength(0);
		expect((await folder.store.read('select id from version')).length).toBe(3);
	});

	test('the bytes of an extract: are told by its path, and never published again (R9)', async () => {
		const last = folder.gate.state.versions.at(-1)?.extract ?? '';
		await folder.gate.inTurn((turn) => undo(turn, last, WORD));
		await folder.store.write({
			sql: 'update extract set bytes = ? where id = ?',
			rows: [[new Uint8Array([1]), last]]
		});
		const { problems, isDamaged } = await restarted();
		expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
			'damaged figures/three.csv'
		]);
		expect(isDamaged).toBe(false);
		const again = await folder.gate.inTurn((turn) => publish(turn, last, WORD));
		expect(again).toMatchObject({ kind: 'stopped' });
	});
});
