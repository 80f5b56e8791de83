import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chosenLayout } from '$lib/extracts/layout/chosen-layout';
import { receive } from '$lib/server/gate/browser-door';
import { publish } from '$lib/server/gate/publish-door';
import { sayColumns, takeColumnsBack } from '$lib/server/gate/column-door';
import { rememberedLayouts } from '$lib/server/gate/layouts';
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

const HEAD = 'Week\tWhat\tWho\tNumber\tOf';
const rowOf = (day: string, number = 20) =>
	`${day}\tre-referrals\treferral-and-assessment\t${String(number)}\t100`;
const textOf = (...rows: readonly string[]) => [HEAD, ...rows, ''].join('\n');
const FIELDS = new URLSearchParams({
	separator: 'tabs',
	dates: 'day-first',
	period_start: '0',
	indicator: '1',
	team: '2',
	numerator: '3',
	denominator: '4'
});

async function send(text: string, name = 'week.csv') {
	const bytes = new TextEncoder().encode(text);
	const sent = { kind: 'figures', name, bytes, by: 'Analyst' } as const;
	const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
	if (answer.kind !== 'done') throw new Error(answer.message);
	return answer.extract;
}

async function say(extract: string) {
	const chosen = chosenLayout(textOf(), 'figures', FIELDS);
	if (chosen.kind === 'wanting') throw new Error(chosen.messages.join(' '));
	const said = { extract, layout: chosen.layout, by: 'Ann' };
	return folder.gate.inTurn((turn) => sayColumns(turn, said));
}

const recordOf = (path: string) => folder.gate.state.records.findLast((each) => each.path === path);
const live = async () => {
	const rows = await folder.store.read(
		'select period, numerator from figure where to_version is null order by period'
	);
	return rows.map((row) => `${String(row['period'])} ${String(row['numerator'])}`);
};

describe('what a person says of the columns below a first line', () => {
	test('has the refused file checked anew, remembered with who and when', async () => {
		const refused = await send(textOf(rowOf('15/07/2013')));
		expect(recordOf('browser/figures/week.csv')?.state).toBe('refused');
		const answer = await say(refused);
		expect(answer.kind).toBe('done');
		const held = recordOf('browser/figures/week.csv');
		expect([held?.state, held?.counts.ready, held?.id === refused]).toEqual(['held', 1, false]);
		const [said] = folder.gate.state.layouts;
		expect([said?.by, said?.at.slice(0, 10)]).toEqual(['Ann', '2013-07-22']);
		await folder.gate.inTurn((turn) => publish(turn, held?.id ?? '', { by: 'Ann', reason: '' }));
		expect(await live()).toEqual(['2013-07-08 20', '2013-07-15 20']);
	});

	test('holds for the folder too: a file that lay there refused is published by itself', async () => {
		folder.write('extracts/figures/system.csv', textOf(rowOf('15/07/2013')));
		await folder.gate.look();
		expect(recordOf('figures/system.csv')?.state).toBe('refused');
		await say(recordOf('figures/system.csv')?.id ?? '');
		await folder.gate.look();
		expect(recordOf('figures/system.csv')?.state).toBe('published');
		folder.write('extracts/figures/next.csv', textOf(rowOf('22/07/2013')));
		await folder.gate.look();
		expect((await live()).at(-1)).toBe('2013-07-22 20');
	});

	test('is there after a restart', async () => {
		await say(await send(textOf(rowOf('15/07/2013'))));
		folder.restart();
		await folder.gate.look();
		expect(folder.gate.state.layouts).toHaveLength(1);
	});

	test('can be taken back: the first line is refused again, nothing is deleted, what is live stays', async () => {
		await say(await send(textOf(rowOf('15/07/2013'))));
		const held = recordOf('browser/figures/week.csv')?.id ?? '';
		await folder.gate.inTurn((turn) => publish(turn, held, { by: 'Ann', reason: '' }));
		const [layout] = folder.gate.state.layouts;
		await folder.gate.inTurn((turn) => takeColumnsBack(turn, layout?.id ?? '', 'Bob'));
		expect(folder.gate.state.layouts).toEqual([]);
		expect(
			await folder.store.read('select by_whom from column_layout order by at, id')
		).toHaveLength(2);
		await send(textOf(rowOf('22/07/2013')), 'next.csv');
		expect(recordOf('browser/figures/next.csv')?.state).toBe('refused');
		expect((await live()).at(-1)).toBe('2013-07-15 20');
	});

	test('said again of the same first line, the last word holds', async () => {
		const refused = await send(textOf(rowOf('15/07/2013')));
		const other = await send(textOf(rowOf('15/07/2013')), 'other.csv');
		await say(refused);
		folder.now += 1000;
		// Another file with the first line was refused before, and is there still to be said of.
		await say(other);
		expect(await rememberedLayouts(folder.store)).toHaveLength(1);
	});
});

describe('the good rows without those in error', () => {
	const HEADER = 'period_start,indicator,team,numerator,denominator';
	const rows = [
		'2013-07-15,re-referrals,referral-and-assessment,21,100',
		'2013-07-16,re-referrals,referral-and-assessment,21,100',
		'2013-07-15,re-referrals,nobody,1,2',
		'2013-07-15,re-referrals,nobody,1,2'
	];

	test('are published where a person says so with a reason, and the lines held back are named (U7)', async () => {
		const id = await send([HEADER, ...rows, ''].join('\n'));
		const word = { by: 'Ann', reason: '', holdsErrorsBack: true };
		const stop = await folder.gate.inTurn((turn) => publish(turn, id, word));
		expect(stop).toMatchObject({ kind: 'stopped', field: 'reason' });
		const plain = await folder.gate.inTurn((turn) => publish(turn, id, { by: 'Ann', reason: 'x' }));
		expect(plain).toMatchObject({ kind: 'stopped', field: 'extract' });
		expect(await live()).toEqual(['2013-07-08 20']);
		await folder.gate.inTurn((turn) =>
			publish(turn, id, { ...word, reason: 'Follows on Tuesday' })
		);
		expect(await live()).toEqual(['2013-07-08 20', '2013-07-15 21']);
		const record = recordOf('browser/figures/week.csv');
		expect(record).toMatchObject({
			state: 'published',
			reason: 'Follows on Tuesday',
			counts: { rows: 4, ready: 1, inError: 3, blank: 0 }
		});
		const [note] = await folder.store.read(
			`select body, by_whom from extract_record where body like '%held-back%'`
		);
		expect(note).toMatchObject({ by_whom: 'Ann' });
		expect(note?.['body']).toContain('lines 3-5');
	});

	test('are not offered where the file as a whole is refused', async () => {
		const id = await send(`${HEADER.replace('team', 'who')}\n${rows.join('\n')}\n`);
		const word = { by: 'Ann', reason: 'please', holdsErrorsBack: true };
		const stop = await folder.gate.inTurn((turn) => publish(turn, id, word));
		expect(stop).toMatchObject({ kind: 'stopped', field: 'extract' });
		expect(await live()).toEqual(['2013-07-08 20']);
	});
});
