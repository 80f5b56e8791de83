import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridOf } from '$lib/domain/period';
import { liveShown } from '$lib/server/figures/basis';
import { Library } from '$lib/server/figures/library';
import { frameOf } from '$lib/server/pages/frame';
import { dataFolder, type DataFolder } from '../data-folder';

const LAST = '2013-07-08';

let folder: DataFolder;
beforeEach(() => {
	folder = dataFolder();
});
afterEach(() => {
	folder.remove();
});

const rowsOf = (indicator: string, first: string, last = LAST, numerator = 20) =>
	gridOf('week', first, last).map(
		(week) => `${week},${indicator},referral-and-assessment,${String(numerator)},`
	);

/** Drops the rows, takes them in at the moment, and says which moment the newest week's figures are of. */
async function receivedAfter(moment: string, rows: readonly string[]) {
	folder.now = Date.parse(moment);
	folder.figures(`${moment.slice(0, 10)}.csv`, rows);
	const state = await folder.gate.look();
	expect(state.records.at(-1)).toMatchObject({ state: 'published' });
	return receivedIn(state.versions.length);
}

async function receivedIn(version: number) {
	const { state } = folder.gate;
	if (state.catalogue.catalogue === null) throw new Error('there is no catalogue');
	const library = new Library(folder.store, state.catalogue.catalogue, state);
	const shown = await liveShown(state.versions.slice(0, version), library);
	const application = { gate: folder.gate, now: () => folder.now };
	return frameOf(application, state.catalogue.catalogue, shown).received?.date;
}

describe('the reception that a page tells is that of the extract which brought its newest week', () => {
	beforeEach(async () => {
		expect(await receivedAfter('2013-07-15T06:42:00Z', rowsOf('contacts', '2013-04-01'))).toBe(
			'2013-07-15'
		);
	});

	test('and not of one that only changes that week', async () => {
		const changed = rowsOf('contacts', LAST, LAST, 21);
		expect(await receivedAfter('2013-07-17T06:42:00Z', changed)).toBe('2013-07-15');
	});

	test('nor of one that brings weeks before it', async () => {
		const earlier = rowsOf('referrals', '2013-06-03', '2013-06-24');
		expect(await receivedAfter('2013-07-17T06:42:00Z', earlier)).toBe('2013-07-15');
	});

	test('nor of one that brings another indicator for it', async () => {
		expect(await receivedAfter('2013-07-17T06:42:00Z', rowsOf('referrals', LAST))).toBe(
			'2013-07-15'
		);
	});

	test('but of one that brings the next week; the version before it keeps its own', async () => {
		const next = rowsOf('referrals', '2013-07-15', '2013-07-15');
		expect(await receivedAfter('2013-07-22T06:42:00Z', next)).toBe('2013-07-22');
		expect(await receivedIn(1)).toBe('2013-07-15');
	});
});

test('a version without weekly figures was received at no moment', async () => {
	folder.write(
		'extracts/targets/first.csv',
		'indicator,team,from,target,tolerance\nre-referrals,,2013-04-01,20,2\n'
	);
	await folder.gate.look();
	expect(folder.gate.state.versions).toHaveLength(1);
	expect(await receivedIn(1)).toBeUndefined();
});
