import { LIMITS } from './limits';
import type { Fault } from './problem-log';

/** A file's text, or why there is none. */
export type Decoded =
	DecodedText | { readonly kind: 'refused'; readonly fault: Fault; readonly line: number | null };

export interface DecodedText {
	readonly kind: 'text';
	readonly text: string;
	/** Bytes that are no text stand as U+FFFD, to be refused cell by cell. */
	readonly isDamaged: boolean;
	readonly hasControls: boolean;
	/** Whether it was written as UTF-16, as its mark says. */
	readonly isTranscoded: boolean;
}

/** What stands in a damaged text for bytes that could not be read. */
export const DAMAGE = '\uFFFD';

/**
 * Turns a file's bytes into text. UTF-8 is read, and UTF-16 where its mark says so; no other encoding is guessed.
 * Refused as a whole: more than 50 MB, archives, workbooks, web pages, JSON, and UTF-16 without its mark.
 */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length > LIMITS.bytes) return refused(TOO_LARGE, null);
	if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return refused(NOT_CSV, null);
	const marked = UTF16_MARKS.find(({ mark }) => startsWith(bytes, mark));
	if (marked === undefined && isUnmarkedUtf16(bytes)) return refused(UNMARKED_UTF16, 1);
	const { text, isDamaged } = textOf(bytes, marked?.encoding ?? 'utf-8');
	if (OTHER_FORMATS.some((format) => format.test(text.slice(0, 400)))) return refused(NOT_CSV, 1);
	const isTranscoded = marked !== undefined;
	return { kind: 'text', text, isDamaged, hasControls: hasControls(text), isTranscoded };
}

// Zip and workbooks, gzip, old workbooks, PDF, 7-Zip, bzip2, xz, Zstandard, RAR, SQLite, Parquet.
const SIGNATURES: readonly (readonly number[])[] = [
	[0x50, 0x4b, 0x03, 0x04],
	[0x50, 0x4b, 0x05, 0x06],
	[0x1f, 0x8b],
	[0xd0, 0xcf, 0x11, 0xe0],
	[0x25, 0x50, 0x44, 0x46, 0x2d],
	[0x37, 0x7a, 0xbc, 0xaf],
	[0x42, 0x5a, 0x68],
	[0xfd, 0x37, 0x7a, 0x58, 0x5a],
	[0x28, 0xb5, 0x2f, 0xfd],
	[0x52, 0x61, 0x72, 0x21, 0x1a],
	[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
	[0x50, 0x41, 0x52, 0x31]
];

const OTHER_FORMATS: readonly RegExp[] = [
	/^\s*<(!doctype|!--|\?xml|html|head|body|table|meta|script)/i,
	/^\s*[{[]\s*(["[{\]}\d-]|$)/
];

const UTF16_MARKS = [
	{ mark: [0xff, 0xfe], encoding: 'utf-16le' },
	{ mark: [0xfe, 0xff], encoding: 'utf-16be' }
] as const;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

function isUnmarkedUtf16(bytes: Uint8Array): boolean {
	const [first, second, third, fourth] = bytes;
	return (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function textOf(bytes: Uint8Array, encoding: string): { text: string; isDamaged: boolean } {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false };
	} catch {
		return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true };
	}
}

/** What `isControl` is true of: a pattern goes through a long text four times as fast. */
const CONTROL = /[^\t\n\r\u0020-\uffff]/;

function hasControls(text: string): boolean {
	return CONTROL.test(text);
}

/** Whether the code is a control character other than tab and line ends. */
export function isControl(code: number): boolean {
	return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
}

function refused(fault: Fault, line: number | null): Decoded {
	return { kind: 'refused', fault, line };
}

const TOO_LARGE: Fault = {
	code: 'too_large',
	message: 'The file is larger than 50 MB',
	remedy: 'Split it by period into smaller files.'
};

const NOT_CSV: Fault = {
	code: 'not_csv',
	message: 'The file is no CSV text, whatever its name says; it has not been opened',
	remedy: 'Save the table as "CSV UTF-8 (comma delimited)" and offer that file.'
};

const UNMARKED_UTF16: Fault = {
	code: 'bad_encoding',
	message: 'The file seems to be UTF-16 without its mark and cannot be read for certain',
	remedy: 'Save it as "CSV UTF-8 (comma delimited)".'
};
