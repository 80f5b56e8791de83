import type { Problem, Severity } from './problem';

/** "Line 14, numerator": where a problem is, in words; the spreadsheet's row too where it differs. */
export function placeOf(problem: Pick<Problem, 'line' | 'row' | 'column'>): string {
	if (problem.line === null) return problem.column ?? 'The file';
	const row = problem.row === undefined ? '' : ` (spreadsheet row ${String(problem.row)})`;
	const column = problem.column === null ? '' : `, ${problem.column}`;
	return `Line ${String(problem.line)}${row}${column}`;
}

/** One sort of problem, told once for all the lines that have it. */
export interface ProblemGroup {
	readonly first: Problem;
	readonly lines: readonly number[];
	readonly count: number;
}

/** The same problem (file, code, column, value, message) told once: errors first, then by first line. */
export function groupedProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) {
		const { file, severity, code, column, value, message } = problem;
		const name = JSON.stringify([file, severity, code, column, value, message]);
		const known = groups.get(name);
		if (known === undefined) groups.set(name, [problem]);
		else known.push(problem);
	}
	const order: Record<Severity, number> = { error: 0, query: 1, notice: 2 };
	return [...groups.values()].flatMap(groupOf).sort((a, b) => {
		const bySeverity = order[a.first.severity] - order[b.first.severity];
		return bySeverity === 0 ? (a.first.line ?? 0) - (b.first.line ?? 0) : bySeverity;
	});
}

function groupOf(problems: readonly Problem[]): readonly ProblemGroup[] {
	const [first] = problems;
	if (first === undefined) return [];
	const lines = problems.flatMap((problem) => (problem.line === null ? [] : [problem.line]));
	return [{ first, lines, count: problems.length }];
}

/** "lines 3-9, 14" for [3,4,5,6,7,8,9,14]; "line 3" for one. */
export function lineRanges(lines: readonly number[]): string {
	const sorted = [...new Set(lines)].sort((a, b) => a - b);
	const ranges: { from: number; to: number }[] = [];
	for (const line of sorted) {
		const last = ranges.at(-1);
		if (last !== undefined && line === last.to + 1) last.to = line;
		else ranges.push({ from: line, to: line });
	}
	const text = ranges.map(({ from, to }) =>
		from === to ? String(from) : `${String(from)}-${String(to)}`
	);
	return `${sorted.length === 1 ? 'line' : 'lines'} ${text.join(', ')}`;
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
	error: 'Must be mended',
	query: 'Needs a person',
	notice: 'For your notice'
};

/** What a problem asks of its reader, in words. */
export function severityInWords(severity: Severity): string {
	return SEVERITIES[severity];
}

/** "Lines 3-9, 14, numerator": where a group of the same problem is, in words. */
export function placesOf({ first, lines, count }: ProblemGroup): string {
	if (count === 1 || lines.length <= 1) return placeOf(first);
	const column = first.column === null ? '' : `, ${first.column}`;
	const ranges = lineRanges(lines);
	return `${ranges.charAt(0).toUpperCase()}${ranges.slice(1)}${column}`;
}
