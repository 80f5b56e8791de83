import { shownValue, type Problem } from '$lib/domain/problem';

/** What is wrong, in words, with what to do about it. */
export interface Fault {
	readonly code: string;
	readonly message: string;
	readonly remedy: string;
}

/** Where in the file it is; the spreadsheet's row is kept only where it differs from the line. */
export interface Place {
	readonly line: number | null;
	readonly row?: number;
	readonly column: string | null;
	readonly value: string | null;
}

/** The problems of one file: errors one by one, notices of one sort told once with their number. */
export interface ProblemLog {
	error(fault: Fault, place: Place): void;
	notice(fault: Fault, place: Place): void;
	/** How many errors there have been, told or not. */
	errorCount(): number;
	/** Errors in the order of the file, then notices. */
	problems(): readonly Problem[];
}

const MOST_ERRORS = 100_000;

/** An empty log. Beyond a hundred thousand errors the rest are counted in one last error, so that memory has an end. */
export function problemLog(file: string): ProblemLog {
	const errors: Problem[] = [];
	const notices = new Map<string, { readonly problem: Problem; count: number }>();
	let errorCount = 0;
	return {
		error(fault, place) {
			errorCount += 1;
			if (errors.length < MOST_ERRORS) errors.push(problemOf('error', file, fault, place));
		},
		notice(fault, place) {
			const key = `${fault.code}\n${place.column ?? ''}\n${fault.message}`;
			const known = notices.get(key);
			if (known !== undefined) known.count += 1;
			else notices.set(key, { problem: problemOf('notice', file, fault, place), count: 1 });
		},
		errorCount: () => errorCount,
		problems: () => [
			...errors,
			...theRest(file, errorCount - errors.length),
			...[...notices.values()].map(({ problem, count }) => withCount(problem, count))
		]
	};
}

function problemOf(
	severity: 'error' | 'notice',
	file: string,
	fault: Fault,
	place: Place
): Problem {
	const { line, row, column, value } = place;
	return {
		code: fault.code,
		severity,
		file,
		line,
		...(row === undefined || row === line ? {} : { row }),
		column: column === null ? null : shownValue(column),
		value: value === null ? null : shownValue(value),
		message: fault.message,
		remedy: fault.remedy
	};
}

function theRest(file: string, count: number): readonly Problem[] {
	if (count === 0) return [];
	const fault = {
		code: 'more_problems',
		message: `${String(count)} more problems are not told one by one`,
		remedy: 'Mend those that are told and check the file again.'
	};
	return [problemOf('error', file, fault, { line: null, column: null, value: null })];
}

function withCount(problem: Problem, count: number): Problem {
	if (count === 1) return problem;
	return { ...problem, message: `${problem.message} (in ${String(count)} rows)` };
}
