import { describe, expect, test } from 'vitest';
import { linesWithoutBytes, readPublishList } from '$lib/extracts/publish-list';

const HEAD = 'file,received_at,by,reason,sha256,sample\n';
const HASH = '0123456789abcdef'.repeat(4);
const GOOD = `figures/2013-07-15.csv,2013-07-15T07:42:00+01:00,Analyst,Weekly figures,${HASH},yes\n`;

const read = (text: string) =>
	readPublishList(new TextEncoder().encode(text), 'extracts/publish.csv');

test('a line says which file, when, by whom and why', () => {
	expect(read(HEAD + GOOD)).toEqual({
		lines: [
			{
				line: 2,
				file: 'figures/2013-07-15.csv',
				receivedAt: '2013-07-15T07:42:00+01:00',
				by: 'Analyst',
				reason: 'Weekly figures',
				sha256: HASH,
				isSample: true
			}
		],
		problems: []
	});
});

test('hash and sample may be blank or have no column', () => {
	const line = 'targets/a b.csv,2013-07-15T07:42Z,Analyst,Agreed';
	const given = { sha256: null, isSample: false, file: 'targets/a b.csv' };
	expect(read(`${HEAD}${line},,\n`).lines).toEqual([expect.objectContaining(given)]);
	expect(read(`file,received_at,by,reason\n${line}\n`).lines).toEqual([
		expect.objectContaining(given)
	]);
});

test('a list without lines is right', () => {
	expect(read(HEAD)).toEqual({ lines: [], problems: [] });
});

describe('a bad line is told and skipped, and the others stand', () => {
	const at = '2013-07-15T07:42:00+01:00';
	test.each([
		['bad_path', 'file', `../secret.csv,${at},A,b,,`],
		['bad_path', 'file', `figures/../../secret.csv,${at},A,b,,`],
		['bad_path', 'file', `figures/a..csv,${at},A,b,,`],
		['bad_path', 'file', `/figures/a.csv,${at},A,b,,`],
		['bad_path', 'file', `figures\\a.csv,${at},A,b,,`],
		['bad_path', 'file', `figures/sub/a.csv,${at},A,b,,`],
		['bad_path', 'file', `other/a.csv,${at},A,b,,`],
		['bad_path', 'file', `figures/a.xlsx,${at},A,b,,`],
		['missing_value', 'file', `,${at},A,b,,`],
		['bad_moment', 'received_at', 'figures/a.csv,2013-07-15T07:42:00,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,2013-07-15,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,2013-02-30T07:42:00Z,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,2013-07-15T24:00:00Z,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,2013-07-15T07:60:00Z,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,2013-07-15T07:42:00+15:00,A,b,,'],
		['bad_moment', 'received_at', 'figures/a.csv,15/07/2013 07:42,A,b,,'],
		['missing_value', 'by', `figures/a.csv,${at},,b,,`],
		['missing_value', 'reason', `figures/a.csv,${at},A,,,`],
		['bad_sha256', 'sha256', `figures/a.csv,${at},A,b,abc,`],
		['bad_sha256', 'sha256', `figures/a.csv,${at},A,b,${HASH.toUpperCase()},`],
		['bad_choice', 'sample', `figures/a.csv,${at},A,b,,maybe`],
		['ragged_row', null, `figures/a.csv,${at},A,b`]
	])('%s in %s', (code, column, line) => {
		const { lines, problems } = read(`${HEAD}${line}\n${GOOD}`);
		expect(problems).toMatchObject([{ code, column, line: 2, severity: 'error' }]);
		expect(lines.map((each) => each.line)).toEqual([3]);
	});
});

test('a list without its columns has no lines', () => {
	const { lines, problems } = read('path,when\nfigures/a.csv,2013-07-15T07:42:00Z\n');
	expect(lines).toEqual([]);
	expect(problems.filter(({ code }) => code === 'missing_column').length).toBe(4);
});

test('of the lines for one file all but the first must say which bytes they mean', () => {
	const at = (day: number) => `2013-07-${String(day)}T07:42:00+01:00,Analyst,Weekly`;
	const { lines } = read(
		`${HEAD}figures/a.csv,${at(15)},,\nfigures/b.csv,${at(15)},,\nfigures/a.csv,${at(16)},${HASH},\nfigures/a.csv,${at(14)},,\n`
	);
	expect(linesWithoutBytes(lines).map(({ line }) => line)).toEqual([5]);
});
