import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isRefused, type ReadExtract, type ReadingContext } from '$lib/extracts/extract';
import { fixtureContext } from './fixture-catalogue';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));

export function fixture(path: string): Uint8Array {
	return new Uint8Array(readFileSync(`${folder}${path}`));
}

/** What must come of a file: how many rows are ready, and every problem as "code line column", errors first. */
export type Outcome = readonly [ready: number, ...problems: string[]];

type Reader = (bytes: Uint8Array, context: ReadingContext) => ReadExtract<unknown>;

/** Reads every file of a folder of fixtures and compares what comes of it; a file that is not named fails. */
export function tryFixtures(
	kind: string,
	read: Reader,
	outcomes: Readonly<Record<string, Outcome>>
): void {
	test(`every file of ${kind} has its outcome`, () => {
		const names = readdirSync(folder + kind).map((name) => name.replace('.csv', ''));
		expect(names.sort()).toEqual(Object.keys(outcomes).sort());
	});

	test.each(Object.entries(outcomes))(`${kind}: %s`, (name, [ready, ...problems]) => {
		const path = `${kind}/${name}.csv`;
		const result = read(fixture(path), fixtureContext(path));
		expect(problemsOf(result)).toEqual(problems);
		expect(result.counts.ready).toBe(ready);
		checkAccount(result);
		const mustRefuse = problems.some((problem) => problem.startsWith('! '));
		expect(isRefused(result)).toBe(mustRefuse);
	});
}

/** "! code line column" for an error, "code line column" for a notice; "-" where there is none. */
export function problemsOf(read: ReadExtract<unknown>): readonly string[] {
	return read.problems.map(({ severity, code, line, column }) => {
		const mark = severity === 'error' ? '! ' : '';
		return `${mark}${code} ${line === null ? '-' : String(line)} ${column ?? '-'}`;
	});
}

/** The account of the rows is whole, and every problem says what is wrong and what to do. */
export function checkAccount({ counts, items, problems }: ReadExtract<unknown>): void {
	expect(counts.ready + counts.inError + counts.blank).toBe(counts.rows);
	expect(items.length).toBe(counts.ready);
	if (counts.inError > 0) expect(problems.map(({ severity }) => severity)).toContain('error');
	for (const { message, remedy, value } of problems) {
		expect(message).toMatch(/\S.*[^.]$/);
		expect(remedy).toMatch(/\.$/);
		expect((value ?? '').length).toBeLessThanOrEqual(61);
		expect(`${message}${remedy}`.length).toBeLessThan(300);
	}
}
