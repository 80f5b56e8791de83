import { expect, test } from 'vitest';
import { countedFrom, recordsIn } from '$lib/extracts/csv';
import { readFigures } from '$lib/extracts/figures';
import { LIMITS } from '$lib/extracts/limits';
import { fixtureContext } from './fixture-catalogue';
import { checkAccount, problemsOf } from './fixtures';

const HEAD = 'period_start,indicator,team,numerator,denominator\n';

const read = (text: string) =>
	readFigures(new TextEncoder().encode(text), fixtureContext('overlong.csv'));

test.each([
	['forty million blank lines', HEAD + '\n'.repeat(40_000_000), 'too_many_rows'],
	['ten million quoted line ends', HEAD + '"\n'.repeat(10_000_000), 'too_many_rows'],
	['a line of fifty million commas', HEAD + ','.repeat(50_000_000), 'no_rows'],
	['a cell of fifty million quotes', HEAD + '"'.repeat(50_000_000), 'cell_too_long']
])('%s are refused in a moment, each row accounted for (P4)', (_, text, code) => {
	const started = performance.now();
	const result = read(text);
	// By themselves they take a second; another test may run beside them.
	expect(performance.now() - started).toBeLessThan(6000);
	expect(result.problems.map((problem) => problem.code)).toContain(code);
	expect(result.items).toHaveLength(0);
	checkAccount(result);
});

test('beyond the last column the last cell that holds something stands for what follows', () => {
	const cells = Array.from({ length: 300 }, () => '');
	cells[120] = '"last, one"';
	cells[3] = '"a ""quoted"" cell"';
	cells[LIMITS.columns - 1] = 'sixty-fourth';
	const [record] = recordsIn(cells.join(','));
	expect(record?.count).toBe(300);
	expect(record?.cells).toHaveLength(LIMITS.columns + 1);
	expect([3, 63, 64].map((at) => record?.cells[at])).toEqual([
		'a "quoted" cell',
		'sixty-fourth',
		'last, one'
	]);
});

test('a cell of as many characters as are allowed is read whole, though all of them are quotes', () => {
	const full = '"'.repeat(LIMITS.cell);
	const [record] = recordsIn(`a,"${full.replaceAll('"', '""')}",b`);
	expect(record?.cells).toEqual(['a', full, 'b']);
	const [longer] = recordsIn(`a,"${`x${full}`.replaceAll('"', '""')}y",b`);
	expect(longer?.cells.map((cell) => cell.length)).toEqual([1, LIMITS.cell + 2, 1]);
});

test('records that are only counted are the ones that would be told', () => {
	const text = 'a,b\n"x\ny",1\r\n\r\n , \r"bad"quote,2\n"never closed\nlast';
	const records = [...recordsIn(text)];
	const blank = records.filter(
		({ cells, fault }) => fault === null && cells.join('').trim() === ''
	);
	expect(countedFrom(text, 0)).toEqual({ rows: records.length, blank: blank.length });
	expect(problemsOf(read(HEAD + text))).not.toEqual([]);
});
