import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridOf } from '$lib/domain/period';
import { Library } from '$lib/server/figures/library';
import { receive } from '$lib/server/gate/browser-door';
import { historyNotes, notesOf } from '$lib/server/gate/extract-records';
import { publish, type PublishWord } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { dataFolder, type DataFolder } from '../data-folder';

const WORD = { by: 'Analyst', reason: 'Sent by mistake' };
const rowsOf = (team: string, first: string, last: string) =>
	gridOf('week', first, last).map((week) => `${week},contacts,${team},10,`);

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('2013-07-15.csv', [
		...rowsOf('in-care-north', '2013-06-03', '2013-07-08'),
		...rowsOf('in-care-south', '2013-06-03', '2013-07-08')
	]);
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

async function received(rows: readonly string[]) {
	const text = ['period_start,indicator,team,numerator,denominator', ...rows, ''].join('\n');
	const bytes = new TextEncoder().encode(text);
	const sent = { kind: 'figures', name: 'w.csv', bytes, by: 'Analyst' } as const;
	const answer = await folder.gate.inTurn((turn) => receive(turn, sent));
	return answer.kind === 'done' ? answer.extract : '';
}

const published = (id: string, word: PublishWord) =>
	folder.gate.inTurn((turn) => publish(turn, id, word));

/** The series that the site shows of a unit, in the version in force. */
async function shown(unit: string) {
	const { state } = folder.gate;
	if (state.catalogue.catalogue === null) throw new Error('there is no catalogue');
	const library = new Library(folder.store, state.catalogue.catalogue, state);
	return (await library.series('contacts', state.versions.length)).get(unit)?.numerators ?? null;
}

describe('figures in force that a file lacks', () => {
	const lacking = rowsOf('in-care-north', '2013-06-24', '2013-07-15');

	test('are kept where nobody says otherwise', async () => {
		expect(await published(await received(lacking), WORD)).toMatchObject({ version: 2 });
		expect(await shown('in-care-south')).toEqual([10, 10, 10, 10, 10, 10]);
	});

	test('leave the version in force where a person withdraws them, and history keeps them (U11)', async () => {
		const id = await received(lacking);
		expect(await published(id, { ...WORD, withdrawsLacking: true })).toMatchObject({ version: 2 });
		expect(await shown('in-care-south')).toEqual([10, 10, 10]);
		expect(await shown('children-in-care-service')).toEqual([20, 20, 20, 10, 10, 10, 10]);
		expect((await historyNotes(folder.store)).get(id)).toEqual({ heldBack: null, withdrawn: 3 });
		const note = (await notesOf(folder.store, id)).find(({ kind }) => kind === 'compared');
		const withdrawn =
			note?.kind === 'compared' ? note.changes.filter(({ kind }) => kind === 'withdrawn') : [];
		expect(withdrawn.map(({ time, before, after }) => [time, before, after])).toEqual([
			['24 Jun 2013', '10', 'Withdrawn'],
			['1 Jul 2013', '10', 'Withdrawn'],
			['8 Jul 2013', '10', 'Withdrawn']
		]);
		const record = folder.gate.state.records.find((each) => each.id === id);
		expect(record).toMatchObject({ state: 'published', effect: { kept: 0, added: 1 } });
	});

	test('come back when it is undone, exactly (U11)', async () => {
		const id = await received(lacking);
		await published(id, { ...WORD, withdrawsLacking: true });
		await folder.gate.inTurn((turn) => undo(turn, id, WORD));
		expect(await shown('in-care-south')).toEqual([10, 10, 10, 10, 10, 10]);
		expect(await shown('children-in-care-service')).toEqual([20, 20, 20, 20, 20, 20]);
		folder.restart();
		expect((await folder.gate.look()).problems).toEqual([]);
	});

	test('a team of which everything is withdrawn is a team without figures', async () => {
		const id = await received(rowsOf('in-care-north', '2013-06-03', '2013-07-08'));
		await published(id, { ...WORD, withdrawsLacking: true });
		expect(await shown('in-care-south')).toBeNull();
		expect(await shown('wiltshire')).toEqual([10, 10, 10, 10, 10, 10]);
	});

	test('are not withdrawn by a file without its rows in error, nor without a reason', async () => {
		const bad = [...lacking, '2013-07-15,contacts,in-care-south,"12,5",'];
		const id = await received(bad);
		await published(id, { ...WORD, withdrawsLacking: true, holdsErrorsBack: true });
		expect(await shown('in-care-south')).toEqual([10, 10, 10, 10, 10, 10]);
		const other = await received(rowsOf('in-care-north', '2013-06-10', '2013-07-08'));
		const unsaid = { by: 'Analyst', reason: '', withdrawsLacking: true };
		expect(await published(other, unsaid)).toMatchObject({ kind: 'stopped', field: 'reason' });
	});
});
