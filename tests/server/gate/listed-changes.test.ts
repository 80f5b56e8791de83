import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { notesOf } from '$lib/server/gate/extract-records';
import { gridOf } from '$lib/domain/period';
import { flipInWords } from '$lib/view/listed-change';
import { dataFolder, type DataFolder } from '../data-folder';

let folder: DataFolder;
const rowsOf = (last: string, but: Readonly<Record<string, number>> = {}) =>
	gridOf('week', '2013-04-15', last).map(
		(week) => `${week},re-referrals,referral-and-assessment,${String(but[week] ?? 20)},100`
	);

beforeEach(async () => {
	folder = dataFolder();
	folder.write(
		'extracts/targets/targets.csv',
		'indicator,team,from,target,tolerance\nre-referrals,,2012-04-01,22,2\n'
	);
	folder.figures('2013-07-15.csv', rowsOf('2013-07-08'));
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

describe('what an extract changes', () => {
	test('U9 is listed with those whose status flips first, then restated, then recorded late', async () => {
		const rows = rowsOf('2013-07-15', {
			'2013-04-22': 21,
			'2013-05-06': 30,
			'2013-07-08': 22,
			'2013-07-01': 25
		});
		const text = ['period_start,indicator,team,numerator,denominator', ...rows, ''].join('\n');
		const bytes = new TextEncoder().encode(text);
		const sent = { kind: 'figures', name: 'w.csv', bytes, by: 'Ann' } as const;
		const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
		const id = answer.kind === 'done' ? answer.extract : '';
		await folder.gate.inTurn((turn) => publish(turn, id, { by: 'Ann', reason: 'Audit' }));
		const [note] = await notesOf(folder.store, id);
		if (note?.kind !== 'compared') throw new Error('it was kept');
		expect([note.flipped, note.unchanged]).toEqual([6, 9]);
		const ofFile = note.changes.filter(({ subject }) => !subject.endsWith('(sum)'));
		expect(
			ofFile.map((change) => [
				change.kind,
				change.time,
				change.before,
				change.after,
				change.difference,
				flipInWords(change)
			])
		).toEqual([
			[
				'restatement',
				'6 May 2013',
				'20 of 100 (20.0%)',
				'30 of 100 (30.0%)',
				'+10.0 points',
				'On target → Off target'
			],
			[
				'late-recording',
				'1 Jul 2013',
				'20 of 100 (20.0%)',
				'25 of 100 (25.0%)',
				'+5.0 points',
				'On target → Off target'
			],
			['restatement', '22 Apr 2013', '20 of 100 (20.0%)', '21 of 100 (21.0%)', '+1.0 points', null],
			[
				'late-recording',
				'8 Jul 2013',
				'20 of 100 (20.0%)',
				'22 of 100 (22.0%)',
				'+2.0 points',
				null
			]
		]);
		expect(ofFile[0]?.subject).toMatch(/^Re-referrals in 12 months, Referral and/);
	});

	test('U9 names the sums above its rows whose status flips, and no others', async () => {
		folder.figures(
			'north.csv',
			gridOf('week', '2013-04-15', '2013-07-08').map(
				(week) => `${week},re-referrals,in-care-north,20,100`
			)
		);
		const { records } = await folder.gate.look();
		const north = records.at(-1)?.id ?? '';
		await folder.gate.inTurn((turn) => publish(turn, north, { by: 'Ann', reason: 'A new team' }));
		const rows = rowsOf('2013-07-08', { '2013-05-06': 23, '2013-05-13': 40 });
		const text = ['period_start,indicator,team,numerator,denominator', ...rows, ''].join('\n');
		const sent = {
			kind: 'figures',
			name: 'w.csv',
			bytes: new TextEncoder().encode(text),
			by: 'Ann'
		};
		const held = await folder.gate.inTurn((turn) => receive(turn, { ...sent, kind: 'figures' }));
		const id = held.kind === 'done' ? held.extract : '';
		await folder.gate.inTurn((turn) => publish(turn, id, { by: 'Ann', reason: 'Audit' }));
		const note = (await notesOf(folder.store, id)).find(({ kind }) => kind === 'compared');
		if (note?.kind !== 'compared') throw new Error('it was kept');
		const sums = note.changes.filter(({ subject }) => subject.endsWith('(sum)'));
		expect(sums.map((each) => [each.subject, each.time, each.before, each.after])).toEqual([
			[
				'Re-referrals in 12 months, Referral and Assessment service (sum)',
				'6 May 2013',
				'20 of 100 (20.0%)',
				'23 of 100 (23.0%)'
			],
			[
				'Re-referrals in 12 months, Referral and Assessment service (sum)',
				'13 May 2013',
				'20 of 100 (20.0%)',
				'40 of 100 (40.0%)'
			],
			// 43 of 200 is within the council's target of 22 %, 60 of 200 is not.
			[
				'Re-referrals in 12 months, Wiltshire (sum)',
				'13 May 2013',
				'40 of 200 (20.0%)',
				'60 of 200 (30.0%)'
			]
		]);
	});
});
