import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recordsIn } from '$lib/extracts/csv';
import { corpusFolder } from './corpus';

/** The records of a text, each with its line, its row and its fault. */
function recordsOf(text: string) {
	return Array.from(recordsIn(text), ({ cells, line, row, fault }) => ({
		cells: [...cells],
		line,
		row,
		fault:
			fault === null ? null : `${fault.code} cell ${String(fault.cell)} line ${String(fault.line)}`
	}));
}

const cellsOf = (text: string) => recordsOf(text).map(({ cells }) => cells);

describe('cells', () => {
	test.each([
		['', []],
		['a', [['a']]],
		['a,b\n', [['a', 'b']]],
		['a,\n', [['a', '']]],
		[',', [['', '']]],
		['\n', [['']]],
		['a\n\nb', [['a'], [''], ['b']]],
		['"a,b",c', [['a,b', 'c']]],
		['"a ""b"" c"', [['a "b" c']]],
		['"",""', [['', '']]],
		['""""', [['"']]],
		['"a\nb",c\nd', [['a\nb', 'c'], ['d']]],
		['"a\r\nb"\r\nc', [['a\r\nb'], ['c']]],
		[' a , b ', [[' a ', ' b ']]]
	])('of %j', (text, cells) => {
		expect(cellsOf(text)).toEqual(cells);
	});

	test.each(['\n', '\r\n', '\r'])('with %j as line end', (end) => {
		expect(cellsOf(['a,b', '1,2', '3,4', ''].join(end))).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4']
		]);
	});

	test('with line ends of every sort in one file', () => {
		const records = recordsOf('a\r\nb\rc\nd\r\r\ne');
		expect(records.map(({ cells, line }) => [cells[0], line])).toEqual([
			['a', 1],
			['b', 2],
			['c', 3],
			['d', 4],
			['', 5],
			['e', 6]
		]);
	});

	test('beyond 64 columns are counted and not kept, and one that is filled is not lost from sight', () => {
		const [record] = recordsIn(`${','.repeat(99_999)}x`);
		expect(record?.count).toBe(100_000);
		expect(record?.cells.length).toBe(65);
		expect(record?.cells.at(-1)).toBe('x');
	});
});

test('a line break in quotes is a line of the file and no row of a spreadsheet', () => {
	const places = recordsOf('h\n"a\nb\r\nc\rd"\ne\n').map(({ line, row }) => [line, row]);
	expect(places).toEqual([
		[1, 1],
		[2, 2],
		[6, 3]
	]);
});

describe('a quote in the wrong place', () => {
	test.each([
		['h\na,"b', 'unterminated_quote cell 1 line 2'],
		['h\n"a"b,c', 'bad_quote cell 0 line 2'],
		['h\na,b"c', 'bad_quote cell 1 line 2'],
		['h\n"x\ny","a', 'unterminated_quote cell 1 line 3'],
		['h\na,"b" ,c', 'bad_quote cell 1 line 2'],
		['h\n"a\\"b",c', 'bad_quote cell 0 line 2']
	])('in %j is told', (text, fault) => {
		expect(recordsOf(text)[1]?.fault).toBe(fault);
	});

	test('swallows no line: those after it are records of their own', () => {
		const unclosed = recordsOf('h\na,"b\nc,d\ne,f\n');
		expect(unclosed.map(({ line, fault }) => [line, fault])).toEqual([
			[1, null],
			[2, 'unterminated_quote cell 1 line 2'],
			[3, null],
			[4, null]
		]);
		expect(recordsOf('h\na,"b,"c\nd\ne,f"\n').map(({ line }) => line)).toEqual([1, 2, 3, 4]);
		expect(recordsOf('h\n"a\nb\nc"d\ne').map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
	});

	test('on every line of a long file takes no longer than the file', () => {
		const started = performance.now();
		expect(recordsOf('x,"y\n'.repeat(50_000)).length).toBe(50_000);
		expect(recordsOf('"x""y,\n'.repeat(50_000)).length).toBe(50_000);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

const cell = fc.oneof(
	fc.string({ maxLength: 6 }),
	fc.constantFrom('', '"', '""', ',', '\n', '\r\n', 'a"b', ' x ', '0012', 'dyffryn-môn')
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });

describe('any table', () => {
	test('comes back from what papaparse writes, whatever the line end', () => {
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, end, quotes) => {
				expect(cellsOf(Papa.unparse(rows, { newline: end, quotes }))).toEqual(rows);
			})
		);
	});

	test('of plain cells is what splitting at line ends and commas gives', () => {
		const plain = fc.stringMatching(/^[a-z0-9. -]{0,5}$/);
		const plainTable = fc.array(fc.array(plain, { minLength: 1, maxLength: 5 }), { minLength: 1 });
		fc.assert(
			fc.property(plainTable, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
				const text = rows.map((row) => row.join(',')).join(end) + end;
				const lines = text.split(end).slice(0, -1);
				expect(cellsOf(text)).toEqual(lines.map((line) => line.split(',')));
			})
		);
	});

	test('says the same with every cell in quotes', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const quoted = rows.map((row) =>
					row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')
				);
				const sparing = Papa.unparse(rows, { newline: '\n' });
				expect(recordsOf(quoted.join('\n'))).toEqual(recordsOf(sparing));
			})
		);
	});

	test('or any text at all accounts for every line end once', () => {
		const anything = fc.string({
			unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '),
			maxLength: 40
		});
		fc.assert(
			fc.property(anything, (text) => {
				const records = recordsOf(text);
				const lines = records.map(({ line }) => line);
				expect([...lines].sort((a, b) => a - b)).toEqual(lines);
				const lineEnds = text.split(/\r\n|\n|\r/).length - 1;
				expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(lineEnds + 1);
			}),
			{ numRuns: 1000 }
		);
	});
});

const suite = 'pub-csv-spectrum-';
const spectrum = existsSync(corpusFolder)
	? readdirSync(corpusFolder).filter((name) => name.startsWith(suite) && name.endsWith('.csv'))
	: [];

describe.runIf(spectrum.length > 0)('the files of csv-spectrum', () => {
	test.each(spectrum)('%s', (name) => {
		const [head = [], ...rows] = cellsOf(readFileSync(corpusFolder + name, 'utf8'));
		const objects = rows.map((row) =>
			Object.fromEntries(head.map((column, index) => [column, row[index]]))
		);
		const expected: unknown = JSON.parse(
			readFileSync(corpusFolder + name.replace('.csv', '.expected.json'), 'utf8')
		);
		expect(objects).toEqual(expected);
	});
});
