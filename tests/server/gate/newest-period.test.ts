import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indicatorOf } from '$lib/domain/catalogue';
import { gridOf } from '$lib/domain/period';
import { Library } from '$lib/server/figures/library';
import { lendSeries } from '$lib/server/gate/live-figures';
import { publish } from '$lib/server/gate/publish-door';
import { undo } from '$lib/server/gate/undo-door';
import { widening } from '$lib/server/gate/usual-range';
import { problemsOf } from '$lib/server/gate/record';
import { dataFolder, type DataFolder } from '../data-folder';

const TEAMS = ['in-care-north', 'referral-and-assessment'];
const MORE_TEAMS = [
	'in-care-south',
	'safeguarding-north',
	'safeguarding-south',
	'safeguarding-east',
	'safeguarding-west',
	'disability-north',
	'disability-south'
];
/** Around 20 of 100, never quite the same. */
const NUMERATORS = [20, 22, 19, 21, 18, 20, 23];

const HIGH_IN_WORDS = [
	'Re-referrals in 12 months, Wiltshire (sum), Week of 15 Jul 2013: 50.0% (100 of 200) is above the usual range of 11.9% to 30.9%',
	'Re-referrals in 12 months, Children in care and through care North, Week of 15 Jul 2013: 80.0% (80 of 100) is above the usual range of 10.1% to 34.9%'
];

let folder: DataFolder;
beforeEach(async () => {
	folder = dataFolder();
	folder.figures('2013-07-15.csv', rowsOf('2013-01-07', '2013-07-08'));
	await folder.gate.look();
});
afterEach(() => {
	folder.remove();
});

function rowsOf(first: string, last: string, teams = TEAMS, numerator: number | null = null) {
	return gridOf('week', first, last).flatMap((week, index) =>
		teams.map((team) => {
			const k = numerator ?? NUMERATORS[index % NUMERATORS.length] ?? 0;
			return `${week},re-referrals,${team},${String(k)},100`;
		})
	);
}

async function sent(rows: readonly string[], name = '2013-07-22.csv') {
	folder.figures(name, rows);
	const { records, versions } = await folder.gate.look();
	const record = records.at(-1);
	if (record === undefined) throw new Error('nothing came in');
	const problems = await problemsOf(folder.store, record);
	const codes = problems.map(({ code }) => code);
	return { id: record.id, state: record.state, versions: versions.length, codes, problems };
}

describe('the newest week against the one before (U10)', () => {
	test('asks nothing where it is like it', async () => {
		expect(await sent(rowsOf('2013-07-15', '2013-07-15'))).toMatchObject({
			state: 'published',
			codes: []
		});
	});

	test('names a team that had a row and has none, and how many rows there are', async () => {
		const found = await sent(rowsOf('2013-07-15', '2013-07-15', ['in-care-north']));
		expect(found).toMatchObject({
			state: 'held',
			versions: 1,
			codes: ['team_missing', 'rows_moved']
		});
		expect(found.problems[0]).toMatchObject({
			severity: 'query',
			column: 'team',
			value: 'Referral and Assessment team',
			message:
				'Re-referrals in 12 months, Week of 15 Jul 2013: no row for Referral and Assessment team, which had one the week before'
		});
		expect(found.problems[1]?.message).toBe(
			'Re-referrals in 12 months, Week of 15 Jul 2013: 1 row, and 2 the week before'
		);
	});

	test('asks of a quarter more rows, unless the teams are new by the catalogue', async () => {
		const teams = [...TEAMS, 'in-care-south'];
		const found = await sent(rowsOf('2013-07-15', '2013-07-15', teams));
		expect(found).toMatchObject({ state: 'held', codes: ['rows_moved'] });
	});

	const high = (week: string) => [
		...rowsOf(week, week, ['in-care-north'], 80),
		...rowsOf(week, week, ['referral-and-assessment'], 20)
	];

	test('asks of a percentage that left the usual range of its team, and of the council (U10)', async () => {
		const found = await sent(high('2013-07-15'));
		expect(found).toMatchObject({ state: 'held', versions: 1 });
		expect(new Set(found.codes)).toEqual(new Set(['unusual_value']));
		expect(found.problems.map(({ message }) => message)).toEqual(HIGH_IN_WORDS);
		expect(found.problems[1]).toMatchObject({ column: 'numerator', value: '80 of 100' });
	});

	test('reads weeks that a file gives once more as they are', async () => {
		const again = rowsOf('2013-01-07', '2013-07-08').slice(-13 * TEAMS.length);
		const found = await sent([...again, ...high('2013-07-15')]);
		expect(found.problems.map(({ message }) => message)).toEqual(HIGH_IN_WORDS);
	});

	test('asks the same where pages have lent what they hold', async () => {
		const { catalogue, versions } = folder.gate.state;
		if (catalogue.catalogue === null) throw new Error('the sample has a catalogue');
		const library = new Library(folder.store, catalogue.catalogue, folder.gate.state);
		const series = await library.series('re-referrals', versions.at(-1)?.id ?? 0);
		const version = versions.at(-1)?.hash ?? '';
		const indicator = indicatorOf(catalogue.catalogue, 're-referrals');
		if (indicator === null) throw new Error('the sample has re-referrals');
		await lendSeries(folder.store, indicator, { version, series });
		const read = vi.spyOn(folder.store, 'readCells');
		const found = await sent([...rowsOf('2013-07-08', '2013-07-08'), ...high('2013-07-15')]);
		expect(found.problems.map(({ message }) => message)).toEqual(HIGH_IN_WORDS);
		expect(read).not.toHaveBeenCalled();
	});

	test('asks by chance no oftener of many percentages than of one', () => {
		expect(widening(1)).toBeCloseTo(1, 4);
		// z(1 - 0.00135 / 300) = 4.4399, as Python's statistics.NormalDist gives it
		expect(3 * widening(300)).toBeCloseTo(4.4399, 3);
	});

	test('asks of one that is just out of its range, unless it is one of many: its chart says so (U10)', async () => {
		// 3.4 sigma: beyond the 3.2 of two series and within the 3.6 of nine.
		const near = rowsOf('2013-07-15', '2013-07-15', ['in-care-north'], 29);
		const rest = (teams: string[]) => rowsOf('2013-07-15', '2013-07-15', teams, 20);
		const two = await sent([...near, ...rest(['referral-and-assessment'])]);
		expect(two).toMatchObject({ state: 'held', codes: ['unusual_value'] });

		folder.remove();
		folder = dataFolder();
		folder.figures('2013-07-15.csv', rowsOf('2013-01-07', '2013-07-08', [...TEAMS, ...MORE_TEAMS]));
		await folder.gate.look();
		const nine = await sent([...near, ...rest(['referral-and-assessment', ...MORE_TEAMS])]);
		expect(nine).toMatchObject({ state: 'published', codes: [] });
	});

	test('asks once: the week after, still there, is no news', async () => {
		const { id } = await sent(high('2013-07-15'));
		const word = { by: 'Analyst', reason: 'Counted again: it is right' };
		await folder.gate.inTurn((turn) => publish(turn, id, word));
		folder.now += 7 * 86_400_000;
		expect(await sent(high('2013-07-22'), '2013-07-29.csv')).toMatchObject({
			state: 'published',
			codes: []
		});
	});
});

describe('a file older than what is live (U10)', () => {
	test('is held and says so', async () => {
		const found = await sent(rowsOf('2013-07-01', '2013-07-01'), 'old.csv');
		expect(found).toMatchObject({ state: 'held', versions: 1 });
		expect(found.problems.find(({ code }) => code === 'older_file')).toMatchObject({
			column: 'period_start',
			value: '2013-07-01',
			message:
				'Re-referrals in 12 months: the newest week of this file is 1 Jul 2013; 8 Jul 2013 is published already'
		});
	});
});

describe('bytes that were taken back', () => {
	test('are known when they come under another name (U10)', async () => {
		const rows = rowsOf('2013-07-15', '2013-07-15');
		const { id } = await sent(rows);
		const word = { by: 'Analyst', reason: 'Too early' };
		await folder.gate.inTurn((turn) => undo(turn, id, word));
		expect(await sent(rows, 'again.csv')).toMatchObject({ state: 'held', codes: ['known_bytes'] });
	});
});

describe('what is asked', () => {
	test('is answered by a note: without one nothing is published (U10)', async () => {
		const { id } = await sent(rowsOf('2013-07-15', '2013-07-15', ['in-care-north']));
		const say = (reason: string) =>
			folder.gate.inTurn((turn) => publish(turn, id, { by: 'Analyst', reason }));
		expect(await say(' ')).toMatchObject({ kind: 'stopped', field: 'reason' });
		expect(await say('The team had none')).toMatchObject({ kind: 'done', version: 2 });
	});

	test('is not asked of a first history', async () => {
		folder.remove();
		folder = dataFolder();
		expect(
			await sent([
				...rowsOf('2013-01-07', '2013-07-01'),
				...rowsOf('2013-07-08', '2013-07-08', ['in-care-north'], 90)
			])
		).toMatchObject({
			state: 'published',
			codes: []
		});
	});
});
