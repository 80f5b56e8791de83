import { strFromU8, unzipSync, type Unzipped } from 'fflate';

/** The text of the one part whose name fits. */
export function partLike(parts: Unzipped, name: RegExp): string {
	const found = Object.keys(parts).filter((each) => name.test(each));
	if (found.length !== 1) throw new Error(`${String(found.length)} parts are like ${name.source}`);
	return strFromU8(parts[found[0] ?? ''] ?? new Uint8Array());
}

const LETTERS = new Map([
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['amp', '&']
]);

/** What an XML text stands for. */
export function unescaped(xml: string): string {
	return xml.replace(/&(\w+);/g, (whole, name: string) => LETTERS.get(name) ?? whole);
}

/** The words of a slide or of its notes, a line for each paragraph. */
export function wordsIn(xml: string): string {
	const paragraphs = xml.split('</a:p>');
	return paragraphs
		.map((each) => [...each.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said]) => said).join(''))
		.map(unescaped)
		.join('\n');
}

/** A line or the bars of a chart, read back: a number by the place of its category, where there is one. */
export interface ReadSeries {
	readonly name: string;
	readonly categories: readonly string[];
	readonly values: readonly (number | null)[];
}

/** The series of a chart's part. */
export function seriesIn(chart: string): readonly ReadSeries[] {
	return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
		const of = (name: string) => new RegExp(`<c:${name}>(.*?)</c:${name}>`, 's').exec(series)?.[1];
		const categories = pointsIn(of('cat') ?? '').map((each) => unescaped(each ?? ''));
		const numbers = pointsIn(of('val') ?? '').map((each) => (each === null ? null : Number(each)));
		return { name: unescaped(pointsIn(of('tx') ?? '')[0] ?? ''), categories, values: numbers };
	});
}

function pointsIn(xml: string): readonly (string | null)[] {
	const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
	const known = new Map(
		[...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v><\/c:pt>/g)].map(([, at, said]) => [
			Number(at),
			said ?? ''
		])
	);
	return Array.from({ length: count }, (_, at) => known.get(at) ?? null);
}

/** The rows of the workbook behind a chart; null is an empty cell. */
export function workbookRows(parts: Unzipped): readonly (readonly (string | number | null)[])[] {
	const name = Object.keys(parts).find((each) => each.endsWith('.xlsx')) ?? '';
	const sheet = partLike(unzipSync(parts[name] ?? new Uint8Array()), /sheet1\.xml$/);
	return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
		const cells: (string | number | null)[] = [];
		for (const [, letters = '', cell = ''] of row.matchAll(
			/<c r="([A-Z]+)\d+"(?: t="inlineStr")?>(.*?)<\/c>/gs
		)) {
			const at =
				Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
			while (cells.length < at) cells.push(null);
			cells.push(cellIn(cell));
		}
		return cells;
	});
}

function cellIn(cell: string): string | number {
	const number = /^<v>(.*)<\/v>$/.exec(cell)?.[1];
	return number === undefined
		? unescaped(/<t [^>]*>(.*)<\/t>/s.exec(cell)?.[1] ?? '')
		: Number(number);
}

/** What is wrong with an XML text: letters that may not be in it, ends that fit no beginning; null where it is well formed. */
export function faultIn(xml: string): string | null {
	if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) return 'a letter';
	const open: string[] = [];
	const rest = xml
		.replace(/<\?[^>]*\?>/g, '')
		.replace(TAG, (_, end: string, name: string, closed: string) => {
			if (end === '/') return open.pop() === name ? '' : `<wrong end ${name}`;
			if (closed !== '/') open.push(name);
			return '';
		});
	if (open.length > 0) return `${open.join(' ')} is never ended`;
	const odd =
		/<.{0,60}/s.exec(rest)?.[0] ?? /&(?!(?:lt|gt|quot|apos|amp|#\d+);).{0,60}/s.exec(xml)?.[0];
	return odd ?? null;
}

const TAG = /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g;
