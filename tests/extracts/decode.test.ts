import { describe, expect, test } from 'vitest';
import { decode } from '$lib/extracts/decode';
import { LIMITS } from '$lib/extracts/limits';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(2 * text.length));
	for (let at = 0; at < text.length; at += 1)
		view.setUint16(2 * at, text.charCodeAt(at), !isBigEndian);
	return new Uint8Array(view.buffer);
}

describe('text', () => {
	test.each([
		['UTF-8', utf8('dyffryn-môn'), false],
		['UTF-8 with its mark', utf8('\ufeffdyffryn-môn'), false],
		['UTF-16 little-endian with its mark', utf16('\ufeffdyffryn-môn', false), true],
		['UTF-16 big-endian with its mark', utf16('\ufeffdyffryn-môn', true), true]
	])('as %s', (_, bytes, isTranscoded) => {
		expect(decode(bytes)).toEqual({
			kind: 'text',
			text: 'dyffryn-môn',
			isDamaged: false,
			hasControls: false,
			isTranscoded
		});
	});

	test.each([
		['a Windows-1252 letter', [0x61, 0xf4, 0x62]],
		['an overlong form', [0x61, 0xc0, 0xaf]],
		['half a surrogate', [0x61, 0xed, 0xa0, 0x80]],
		['a cut letter', [0x61, 0xc3]]
	])('with %s is damaged, and no letter is guessed', (_, bytes) => {
		const decoded = decode(Uint8Array.from(bytes));
		expect(decoded).toMatchObject({ kind: 'text', isDamaged: true });
		expect(decoded).toHaveProperty('text', expect.stringMatching(/^a\ufffd+b?$/));
	});

	test('that holds the mark of an earlier loss is not damaged anew', () => {
		expect(decode(utf8('Ynys M\ufffdn'))).toMatchObject({ isDamaged: false });
	});

	test.each([
		['\0', true],
		['\u001b', true],
		['\f', true],
		['\t\r\n', false],
		['\u007f\u0085', false]
	])('%j holds control characters: %s', (text, hasControls) => {
		expect(decode(utf8(`a${text}b`))).toMatchObject({ hasControls });
	});
});

describe('refused as a whole', () => {
	const code = (bytes: Uint8Array) => {
		const decoded = decode(bytes);
		return decoded.kind === 'refused' ? decoded.fault.code : decoded.kind;
	};

	test.each([
		['zip', 'PK\u0003\u0004'],
		['an empty zip', 'PK\u0005\u0006'],
		['PDF', '%PDF-1.4'],
		['a web page', '  <!doctype html>'],
		['XML', '<?xml version="1.0"?>'],
		['a JSON object', '{"a": 1}'],
		['a JSON list', '\n[1, 2]'],
		['SQLite', 'SQLite format 3\0']
	])('%s', (_, text) => {
		expect(code(utf8(text))).toBe('not_csv');
	});

	test.each([
		['gzip', [0x1f, 0x8b, 0x08]],
		['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]]
	])('%s', (_, bytes) => {
		expect(code(Uint8Array.from(bytes))).toBe('not_csv');
	});

	test.each([true, false])('UTF-16 without its mark (big-endian: %s)', (isBigEndian) => {
		expect(code(utf16('period_start,indicator', isBigEndian))).toBe('bad_encoding');
	});

	test('more than 50 MB', () => {
		expect(code(new Uint8Array(LIMITS.bytes + 1))).toBe('too_large');
	});

	test.each(['<b>,period_start', '[n],value', '{,a', 'PK,value', 'a'])('not %s', (text) => {
		expect(code(utf8(text))).toBe('text');
	});
});
