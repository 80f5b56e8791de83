import { expect, test } from 'vitest';
import { daysAfter } from '$lib/domain/period';
import { dataFolder } from '../data-folder';

const FIRST = '2012-10-01';
const weekOf = (index: number) => daysAfter(FIRST, 7 * index);

/** Numerators and denominators of weeks that follow each other from the first on; null where there is no row. */
type Weeks = readonly (readonly [number, number] | null)[];

const around = (count: number, middle: number, of: number): Weeks =>
	Array.from({ length: count }, (_, index) => [middle + ((index % 3) - 1), of]);

/** What becomes of the last week in a file of its own, on top of all before it. */
async function newestOf(weeks: Weeks) {
	const folder = dataFolder();
	try {
		const rows = weeks.map((week, index) =>
			week === null
				? []
				: [`${weekOf(index)},re-referrals,referral-and-assessment,${week.join(',')}`]
		);
		folder.now = Date.parse(`${weekOf(weeks.length)}T07:40:00Z`);
		folder.figures('history.csv', rows.slice(0, -1).flat());
		await folder.gate.look();
		folder.figures('newest.csv', rows.slice(-1).flat());
		const { records } = await folder.gate.look();
		return records.map(({ state }) => state);
	} finally {
		folder.remove();
	}
}

test('a week like those before is published by itself', async () => {
	expect(await newestOf([...around(40, 20, 100), [23, 100]])).toEqual(['published', 'published']);
});

test('an unusual week after one without a figure waits, though the last figure was as unusual', async () => {
	const weeks: Weeks = [...around(40, 20, 100), [45, 100], null, null, [45, 100]];
	expect(await newestOf(weeks)).toEqual(['published', 'held']);
});

test('an unusual week after a very small one waits', async () => {
	const weeks: Weeks = [...around(40, 4, 100), [2, 5], [33, 100]];
	expect(await newestOf(weeks)).toEqual(['published', 'held']);
});

test('of a team that varies by less than chance, a week out of its own narrow range waits', async () => {
	for (const numerator of [60, 64, 66]) {
		const weeks: Weeks = [...around(40, 54, 450), [numerator, 450]];
		expect(await newestOf(weeks)).toEqual(['published', 'held']);
	}
});
