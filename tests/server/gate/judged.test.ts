import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { intakeStateOf } from '$lib/server/gate/gate-state';
import { judgeAgain, publish } from '$lib/server/gate/publish-door';
import type { IntakeState } from '$lib/server/gate/intake';
import type { Choices } from '$lib/server/gate/judged';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('2013-07-15.csv', ['2013-07-08,re-referrals,referral-and-assessment,20,100']);
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

const LATE = '2013-07-08,re-referrals,referral-and-assessment,30,100';
const NEXT = '2013-07-15,re-referrals,referral-and-assessment,22,100';
const BROKEN = '2013-07-15,re-referrals,referral-and-assessment,many,100';

async function send(name: string, rows: readonly string[]): Promise<string> {
	const text = ['period_start,indicator,team,numerator,denominator', ...rows, ''].join('\n');
	const sent = {
		kind: 'figures',
		name,
		bytes: new TextEncoder().encode(text),
		by: 'Analyst'
	} as const;
	const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
	if (answer.kind !== 'done') throw new Error(answer.message);
	return answer.extract;
}

function intake(): IntakeState {
	const state = intakeStateOf({
		store: folder.store,
		state: folder.gate.state,
		moment: '2013-07-22T09:00:00Z'
	});
	if (state === null) throw new Error('there is a catalogue');
	return state;
}

function again(id: string, choices: Choices = {}, state = intake()) {
	const record = folder.gate.state.records.find((each) => each.id === id);
	if (record === undefined) throw new Error('it was kept');
	return judgeAgain(record, state, choices);
}

const publishing = (id: string) =>
	folder.gate.inTurn((turn) => publish(turn, id, { by: 'Analyst', reason: 'Looked at' }));

describe('an extract that has just been judged', () => {
	test('is not judged again, with or without the rows in error where there are none', async () => {
		const id = await send('next.csv', [NEXT]);
		const first = await again(id);
		expect(await again(id)).toBe(first);
		expect(await again(id, { holdsErrorsBack: true })).toBe(first);
		expect(await again(id, { withdrawsLacking: true })).not.toBe(first);
	});

	test('lists what it changes once, and again where the store did not answer', async () => {
		const id = await send('late.csv', [LATE]);
		const judgement = await again(id);
		vi.spyOn(folder.store, 'readCells').mockRejectedValueOnce(new Error('away'));
		await expect(judgement.listed()).rejects.toThrow('away');
		const listed = await judgement.listed();
		expect(listed.length).toBeGreaterThan(0);
		expect(await judgement.listed()).toBe(listed);
	});

	test('is judged again on another day, and once its rows in error stay out', async () => {
		const id = await send('broken.csv', [LATE, BROKEN]);
		const refused = await again(id);
		expect(refused.isRefused).toBe(true);
		const rest = await again(id, { holdsErrorsBack: true });
		expect([rest.isRefused, rest.effect.late]).toEqual([false, 1]);
		expect(await again(id, { holdsErrorsBack: true })).toBe(rest);
		const tomorrow = { ...intake(), today: '2013-07-23' };
		expect(await again(id, { holdsErrorsBack: true }, tomorrow)).not.toBe(rest);
	});

	test('is judged again by what the drop folder has published meanwhile', async () => {
		const next = await send('next.csv', [LATE, NEXT]);
		expect((await again(next)).effect).toMatchObject({ added: 1, late: 1 });
		folder.figures('late.csv', [LATE]);
		await folder.gate.look();
		expect((await again(next)).effect).toMatchObject({ added: 1, late: 0 });
		await publishing(next);
		const record = folder.gate.state.records.find(({ id }) => id === next);
		expect(record?.effect).toMatchObject({ added: 1, late: 0 });
	});

	test('is judged again by another state of the catalogue', async () => {
		const id = await send('next.csv', [NEXT]);
		const first = await again(id);
		const other = { ...intake(), catalogueSha256: 'another' };
		expect(await again(id, {}, other)).not.toBe(first);
	});
});
