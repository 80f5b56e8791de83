import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Problem } from '$lib/domain/problem';
import { readComparators } from '$lib/extracts/comparators';
import { isRefused, type ReadExtract, type ReadingContext } from '$lib/extracts/extract';
import { readFigures } from '$lib/extracts/figures';
import { readTargets } from '$lib/extracts/targets';
import {
	corpusContext,
	corpusFile,
	corpusFolder,
	expectations,
	hasCorpus,
	type Expectation
} from './corpus';

type Reader = (bytes: Uint8Array, context: ReadingContext) => ReadExtract<unknown>;

const READERS: ReadonlyMap<string, readonly Reader[]> = new Map<string, readonly Reader[]>([
	['figures', [readFigures]],
	['targets', [readTargets]],
	['comparators', [readComparators]],
	['any', [readFigures, readTargets, readComparators]]
]);

const MOST_MILLISECONDS = 2000;

if (!hasCorpus)
	test.skip(`the corpus is not tried: there is no ${corpusFolder}; our own fixtures are`, () => {
		expect(hasCorpus).toBe(true);
	});

describe.runIf(hasCorpus)('the corpus of extracts', () => {
	test.each(expectations().map((expectation) => [expectation.file, expectation] as const))(
		'%s',
		(_, expectation) => {
			const readers = READERS.get(expectation.extract) ?? [];
			expect(readers.length).toBeGreaterThan(0);
			for (const reader of readers) tryFile(reader, expectation);
		}
	);

	test('is tried whole', () => {
		expect(expectations().length).toBe(144);
	});
});

function tryFile(reader: Reader, expectation: Expectation): void {
	const bytes = corpusFile(expectation.file);
	const started = performance.now();
	const read = reader(bytes, { file: expectation.file, ...corpusContext() });
	expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(expectation.sha256);
	const { rows, ready, inError, blank } = read.counts;
	expect(ready + inError + blank).toBe(rows);
	expect(read.items.length).toBe(ready);
	expect([expectation.expected, ...alternativesOf(expectation)]).toContain(outcomeOf(read));
	if (isRefused(read)) checkRefusal(read, expectation);
	else expect(ready).toBe(liveRows(expectation));
}

function outcomeOf(read: ReadExtract<unknown>): string {
	if (isRefused(read)) return 'reject';
	return read.problems.length > 0 ? 'accept_warn' : 'accept';
}

/** The outcomes that the manifest's words also allow: "reject bad_value", "accept_warn transcoded rows 6 …". */
function alternativesOf({ alternative }: Expectation): readonly string[] {
	return alternative.split(';').map((words) => words.trim().split(' ')[0] ?? '');
}

/** How many rows go live: the manifest's number, or that of the alternative where the file is otherwise refused. */
function liveRows({ expected, rows_live: live, alternative }: Expectation): number {
	const [, rows] = /rows (\d+)/.exec(alternative) ?? [];
	return Number(expected === 'reject' ? rows : live);
}

function checkRefusal(read: ReadExtract<unknown>, expectation: Expectation): void {
	const { expected, code, line, column, more_errors: more, alternative } = expectation;
	const errors = read.problems.filter((problem) => problem.severity === 'error');
	if (expected === 'reject') {
		const codes = [code, ...codesOf(alternative, errors)];
		expect(codes).toContain(errors[0]?.code);
		if (line !== '') expect(errors[0]?.line).toBe(Number(line));
		if (column !== '') expect(errors[0]?.column).toBe(column);
	}
	for (const words of more === '' ? [] : more.split(';')) {
		const [atLine = '', inColumn = '', withCode = ''] = words.split(':');
		expect(errors).toContainEqual(
			expect.objectContaining({
				code: withCode,
				line: Number(atLine),
				...(inColumn === '' ? {} : { column: inColumn })
			})
		);
	}
	const { rows_if_quarantined: quarantined } = expectation;
	if (quarantined !== '' && expected === 'reject')
		expect(read.counts.ready).toBe(Number(quarantined));
	for (const error of errors) expect([error.message, error.remedy]).not.toContain('');
}

const STRUCTURAL = [
	'missing_column',
	'ragged_row',
	'bad_quote',
	'bad_encoding',
	'duplicate_column'
];

function codesOf(alternative: string, errors: readonly Problem[]): readonly (string | undefined)[] {
	if (alternative.includes('any structural')) return STRUCTURAL;
	return errors.map(({ code }) => code).filter((code) => alternative.includes(`reject ${code}`));
}
