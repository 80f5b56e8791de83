import { expect, test } from 'vitest';
import { BETWEEN_CELLS, RowHash, RowSum } from '$lib/server/store/row-sum';

const ROWS = [
	['re-referrals', '2013-07-08', 'mash', 39, 93],
	['re-referrals', '2013-07-08', 'mash', 40, null]
];

test('a sum is the one that stores of the past were sealed with', () => {
	const sum = new RowSum();
	for (const row of ROWS) sum.add(row);
	expect(sum.text).toBe('bc29b712ae0a80e2');
});

test('a row taken up piece by piece is the row taken up at once, in whatever order rows come', () => {
	const [whole, pieces] = [new RowSum(), new RowSum()];
	for (const row of ROWS) whole.add(row);
	for (const row of ROWS.toReversed()) {
		const [first, ...rest] = row.map((cell) => String(cell ?? ''));
		const start = RowHash.start.with(first ?? '');
		pieces.addHash(rest.reduce((hash, cell) => hash.with(`${BETWEEN_CELLS}${cell}`), start));
	}
	expect(pieces.text).toBe(whole.text);
});
