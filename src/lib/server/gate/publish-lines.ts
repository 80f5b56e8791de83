import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from '$lib/domain/problem';
import { linesWithoutBytes, readPublishList, type PublishLine } from '$lib/extracts/publish-list';
import { readIfThere } from './drop-folder';
import { isRefusedAlready, untimeliness, type Dealings } from './dealings';
import { fileProblem } from './file-problem';
import type { Version } from './versions';

/** The publish list as it lies in the folder. */
export interface PublishLines {
	/** What tells one state of the file from another. */
	readonly stamp: string;
	/** By the moment of reception. */
	readonly lines: readonly PublishLine[];
	/** Lines that do not say which bytes they mean: they are not followed. */
	readonly withoutBytes: readonly PublishLine[];
	readonly problems: readonly Problem[];
	/** Whether every line could be read: a bad one may have spoken of any file. */
	readonly isWhole: boolean;
	/** Number of the first line that could not be read; null where each could be. */
	readonly firstBroken: number | null;
}

const LIST = 'extracts/publish.csv';
const NO_LINES = { lines: [], withoutBytes: [], problems: [], firstBroken: null };

/** Reads `extracts/publish.csv` below the data folder; no such file is a list without lines. */
export async function readPublishLines(folder: string): Promise<PublishLines> {
	const bytes = await readIfThere(join(folder, LIST));
	if (bytes === null) return { ...NO_LINES, stamp: '', isWhole: true };
	if (bytes instanceof Error) {
		const { message } = bytes;
		const problems = [fileProblem('unreadable', LIST, message)];
		return { ...NO_LINES, stamp: message, problems, isWhole: false };
	}
	const { lines, problems } = readPublishList(bytes, LIST);
	const withoutBytes = linesWithoutBytes(lines);
	const broken = problems.filter(({ severity }) => severity === 'error');
	return {
		stamp: createHash('sha256').update(bytes).digest('hex'),
		lines: lines
			.filter((line) => !withoutBytes.includes(line))
			.sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || a.line - b.line),
		withoutBytes,
		problems,
		isWhole: broken.length === 0,
		firstBroken: broken.length === 0 ? null : Math.min(...broken.map(({ line }) => line ?? 0))
	};
}

/**
 * Whether the line stands below one that cannot be read: followed before it, it would leave that one's file too old to be
 * published ever.
 */
function isBehindBroken(line: PublishLine, { firstBroken }: PublishLines): boolean {
	return firstBroken !== null && line.line > firstBroken;
}

/** That a line waits for one above it. */
function behindBroken(line: PublishLine, { firstBroken }: PublishLines): Problem {
	const above = `line ${String(firstBroken ?? 0)}`;
	const message = `waits for ${above}, which cannot be read: what stands below it is not published before it`;
	return {
		...lineProblem(line, 'line_waits', message),
		remedy: `Correct ${above}, or take it out.`
	};
}

/** What keeps a line of the list from being followed. */
export function lineProblem(line: PublishLine, code: string, message: string): Problem {
	const remedy = 'Correct the line, or add a new one for what you want to publish.';
	return {
		...fileProblem(code, LIST, `${line.file}: ${message}`, remedy),
		line: line.line,
		column: 'file',
		value: line.file
	};
}

/** That a line must say which bytes it means; `sha256` is of those that lie there now, where it is known. */
export function bytesUnsaid(line: PublishLine, sha256: string | null): Problem {
	const now = sha256 === null ? '' : ` (of the file as it is now: ${sha256})`;
	return {
		...lineProblem(
			line,
			'sha256_missing',
			'a line above names this file, and both may mean other bytes'
		),
		column: 'sha256',
		value: null,
		remedy: `Write the SHA-256 of the bytes that the line means${now}, or take the line out.`
	};
}

/** What is to be done about a line: follow it, look again later, nothing any more, or tell a person why not. */
export type Verdict =
	| { readonly kind: 'follow' | 'later' | 'done' }
	| { readonly kind: 'stop'; readonly problem: Problem };

/** By what a line is judged. */
export interface LineContext extends Dealings {
	readonly list: PublishLines;
	readonly live: Version | undefined;
	readonly now: number;
}

/** What is to be done about a line whose file holds these bytes, or may be being written still. */
export function verdictOn(
	line: PublishLine,
	{ sha256, isWhole }: { readonly sha256: string; readonly isWhole: boolean },
	context: LineContext
): Verdict {
	if (isBehindBroken(line, context.list))
		return { kind: 'stop', problem: behindBroken(line, context.list) };
	if (!isWhole && line.sha256 !== sha256) return { kind: 'later' };
	const other = otherBytes(line, sha256, context.list.lines);
	if (other !== null) return { kind: 'stop', problem: lineProblem(line, 'other_bytes', other) };
	const untimely = untimeliness(line, context.live, context.now);
	if (untimely !== null) {
		return { kind: 'stop', problem: lineProblem(line, untimely.code, untimely.message) };
	}
	return { kind: isRefusedAlready(line, sha256, context) ? 'done' : 'follow' };
}

/** Why the line does not mean these bytes; null where it does. */
function otherBytes(
	line: PublishLine,
	sha256: string,
	lines: readonly PublishLine[]
): string | null {
	if (line.sha256 !== null) {
		return line.sha256 === sha256 ? null : 'the file’s bytes are not the ones that the line names';
	}
	const other = lines.find((each) => each.file === line.file && each.sha256 === sha256);
	return other === undefined
		? null
		: `line ${String(other.line)} names the file’s bytes as they are now; those that this line meant are gone`;
}
