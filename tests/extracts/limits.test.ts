import { describe, expect, test } from 'vitest';
import { readFigures } from '$lib/extracts/figures';
import { LIMITS } from '$lib/extracts/limits';
import { fixtureContext } from './fixture-catalogue';
import { checkAccount, problemsOf } from './fixtures';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';
const ROW = '2026-06-01,plans-in-time,north,38,44\n';

const read = (text: string) =>
	readFigures(new TextEncoder().encode(text), fixtureContext('large.csv'));

describe('a file that is too large', () => {
	test('in bytes is not opened', () => {
		const bytes = new Uint8Array(LIMITS.bytes + 1).fill(0x31);
		expect(problemsOf(readFigures(bytes, fixtureContext('large.csv')))).toEqual([
			'! too_large - -'
		]);
	});

	test('in rows is refused from the first row beyond, and every row is counted', () => {
		const result = read(HEAD + ROW + '\n'.repeat(LIMITS.rows - 1) + ROW + ROW);
		expect(problemsOf(result)).toEqual(['! too_many_rows 500002 -', 'blank_rows 3 -']);
		expect(result.counts).toEqual({ rows: 500_002, ready: 0, inError: 3, blank: 499_999 });
		checkAccount(result);
	});

	test('by none of them is read', () => {
		expect(problemsOf(read(HEAD + ROW + '\n'.repeat(LIMITS.rows - 1)))).toEqual(['blank_rows 3 -']);
	});
});

describe('a file that is wrong all through', () => {
	test('has its first hundred thousand errors told, and the rest counted', () => {
		const { problems, counts } = read(HEAD + '2026-06-01,plans-in-time,nrth,x,44\n'.repeat(60_000));
		expect(counts.inError).toBe(60_000);
		expect(problems.length).toBe(100_001);
		expect(problems.at(-1)).toMatchObject({
			code: 'more_problems',
			severity: 'error',
			message: '20000 more problems are not told one by one'
		});
	});

	test('with a new unknown name in every row is read in a moment', () => {
		const rows = Array.from(
			{ length: 20_000 },
			(_, i) => `2026-06-01,plans-in-time,nrth${String(i)},1,2\n`
		);
		const started = performance.now();
		expect(read(HEAD + rows.join('')).counts.inError).toBe(20_000);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

test('400,000 rows are read whole, each once', () => {
	const weeks = Array.from({ length: 400_000 }, (_, i) => {
		const day = new Date(Date.UTC(2000, 0, 3 + 7 * (i % 1300))).toISOString().slice(0, 10);
		return `${day},load,${String(Math.floor(i / 1300))},${String(i)},7\n`;
	});
	const context = fixtureContext('large.csv');
	const [north] = context.catalogue.organisation.units.slice(1);
	if (north === undefined) throw new Error('There is no team.');
	const units = Array.from({ length: 308 }, (_, i) => ({ ...north, id: String(i) }));
	const organisation = { ...context.catalogue.organisation, units };
	const catalogue = { ...context.catalogue, organisation };
	const bytes = new TextEncoder().encode(HEAD + weeks.join(''));
	const { counts, items, problems } = readFigures(bytes, { ...context, catalogue });
	expect(problems).toEqual([]);
	expect(counts).toEqual({ rows: 400_000, ready: 400_000, inError: 0, blank: 0 });
	expect(items[399_999]?.numerator).toBe(399_999);
});
