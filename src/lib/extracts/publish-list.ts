import { isDate } from '$lib/domain/period';
import { shownValue, type Problem } from '$lib/domain/problem';
import type { TableShape } from './header';
import { problemLog, type Fault } from './problem-log';
import { missingValue } from './cells';
import { filledIn } from './row-parts';
import { readTable } from './table';
import type { RowReader, TableRow } from './table-row';

/** One line of `publish.csv`: the decision to publish a file, by whom and why. */
export interface PublishLine {
	readonly line: number;
	/** Path below `data/extracts`, with forward slashes: `figures/2013-07-15.csv`. */
	readonly file: string;
	/** ISO date and time with offset. */
	readonly receivedAt: string;
	readonly by: string;
	readonly reason: string;
	/** The bytes meant, where they are named. */
	readonly sha256: string | null;
	readonly isSample: boolean;
}

export interface PublishList {
	readonly lines: readonly PublishLine[];
	readonly problems: readonly Problem[];
}

const SHAPE: TableShape = {
	required: ['file', 'received_at', 'by', 'reason'],
	optional: ['sha256', 'sample'],
	tellsOthers: true,
	mayBeEmpty: true
};

/**
 * Reads `publish.csv`. A line with a path that leaves its folder, a moment without its offset, no name or no reason, or
 * a hash that is none is told and skipped; the other lines stand.
 */
export function readPublishList(bytes: Uint8Array, file: string): PublishList {
	const { items, problems } = readTable(bytes, SHAPE, READER, problemLog(file));
	return { lines: items, problems };
}

/**
 * The lines that do not say which bytes they mean, though a line above speaks of the same file. On a store that has all
 * its history to come, the bytes that lie there now would be published under either.
 */
export function linesWithoutBytes(lines: readonly PublishLine[]): readonly PublishLine[] {
	const named = new Set<string>();
	return lines.filter(({ file, sha256 }) => {
		const isFirst = !named.has(file);
		named.add(file);
		return !isFirst && sha256 === null;
	});
}

const READER: RowReader<PublishLine> = {
	keyInWords: 'file, moment and hash',
	isSame: (one, other) => one.by === other.by && one.reason === other.reason,
	read(row) {
		const file = checkedIn(row, 'file', isExtractPath, badPath);
		const receivedAt = checkedIn(row, 'received_at', isMoment, badMoment);
		const by = saidIn(row, 'by', 'Write who decided to publish the file.');
		const reason = saidIn(row, 'reason', 'Write why it is published: "Weekly extract" will do.');
		const sha256 = optionalIn(row, 'sha256', isHash, badHash);
		const sample = optionalIn(row, 'sample', (text) => text === 'yes', badSample);
		if (file === null || receivedAt === null || by === null || reason === null) return null;
		row.claim(JSON.stringify([file, receivedAt, sha256]));
		const isSample = sample === 'yes';
		return { line: row.line(), file, receivedAt, by, reason, sha256, isSample };
	}
};

function saidIn(row: TableRow, column: string, remedy: string): string | null {
	const text = row.text(column);
	if (text !== '') return text;
	row.error({ ...missingValue(column), remedy }, column);
	return null;
}

function checkedIn(
	row: TableRow,
	column: string,
	isRight: (text: string) => boolean,
	faultOf: (text: string) => Fault
): string | null {
	const text = filledIn(row, column);
	if (text === null || isRight(text)) return text;
	row.error(faultOf(text), column);
	return null;
}

function optionalIn(
	row: TableRow,
	column: string,
	isRight: (text: string) => boolean,
	faultOf: (text: string) => Fault
): string | null {
	return row.text(column) === '' ? null : checkedIn(row, column, isRight, faultOf);
}

/** Whether the text is the path of a CSV file right in one of the three folders of extracts. */
function isExtractPath(text: string): boolean {
	return /^(figures|targets|comparators)\/[^/\\\p{Cc}]+\.csv$/iu.test(text) && !text.includes('..');
}

// Date, hours, minutes, seconds, then Z or an offset of at most 14 hours.
const MOMENT =
	/^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;

function isMoment(text: string): boolean {
	const [, day = ''] = MOMENT.exec(text) ?? [];
	return isDate(day);
}

function isHash(text: string): boolean {
	return /^[0-9a-f]{64}$/.test(text);
}

function badPath(text: string): Fault {
	return {
		code: 'bad_path',
		message: `${shownValue(text)} is not the path of an extract`,
		remedy:
			'Write figures/NAME.csv, targets/NAME.csv or comparators/NAME.csv, with forward slashes.'
	};
}

function badMoment(text: string): Fault {
	return {
		code: 'bad_moment',
		message: `${shownValue(text)} is not a moment with its offset`,
		remedy: 'Write date, time and offset: 2013-07-15T07:42:00+01:00.'
	};
}

function badHash(text: string): Fault {
	return {
		code: 'bad_sha256',
		message: `${shownValue(text)} is not a SHA-256 in hexadecimal`,
		remedy: 'Write its 64 digits in lower case, or leave the cell empty.'
	};
}

function badSample(text: string): Fault {
	return {
		code: 'bad_choice',
		message: `${shownValue(text)} may not stand here`,
		remedy: 'Write yes for a file of the sample, or leave the cell empty.'
	};
}
