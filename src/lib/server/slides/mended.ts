import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { SlideChart } from './chart';
import { chartXml } from './chart-xml';
import { workbookOf } from './workbook';
import { xmlText } from './xml';

/** What the library cannot write as it must be. */
export interface Mending {
	/** In the order in which they were put on the slides. */
	readonly charts: readonly SlideChart[];
	/** What is said beside each slide, a paragraph each; in the order of the slides. */
	readonly notes: readonly (readonly string[])[];
}

/**
 * The presentation as the library made it, mended: its content types name only parts that exist; its charts and workbooks
 * are ours, because the library's write a zero as nothing and nothing as a number; its notes have paragraphs; its language is
 * British English.
 */
export function mended(file: Uint8Array, { charts, notes }: Mending): Uint8Array<ArrayBuffer> {
	const parts = unzipSync(file);
	const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
	const own = chartParts(parts, names, charts);
	const kept = names.map((name) => {
		const bytes = parts[name] ?? new Uint8Array();
		return [name, own.get(name) ?? mendedPart(name, bytes, { names, notes })] as const;
	});
	return Uint8Array.from(zipSync(Object.fromEntries(kept), { level: 6 }));
}

/** Our charts and workbooks under the names that the library gave its own. */
function chartParts(
	parts: Unzipped,
	names: readonly string[],
	charts: readonly SlideChart[]
): ReadonlyMap<string, Uint8Array> {
	const placed = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).sort(byNumber);
	const own = new Map<string, Uint8Array>();
	placed.forEach((name, at) => {
		const chart = charts[at];
		if (chart === undefined) throw new Error(`no figures for ${name}`);
		own.set(name, strToU8(chartXml(chart)));
		own.set(workbookName(parts, name), workbookOf(chart));
	});
	return own;
}

function byNumber(a: string, b: string): number {
	return numberIn(a) - numberIn(b);
}

function numberIn(name: string): number {
	return Number(name.match(/(\d+)\.xml$/)?.[1] ?? 0);
}

function workbookName(parts: Unzipped, chart: string): string {
	const relations = parts[chart.replace('charts/', 'charts/_rels/').concat('.rels')];
	const target = strFromU8(relations ?? new Uint8Array()).match(/Target="\.\.\/([^"]+)"/)?.[1];
	if (target === undefined) throw new Error(`${chart} has no workbook`);
	return `ppt/${target}`;
}

function mendedPart(
	name: string,
	bytes: Uint8Array,
	{ names, notes }: { readonly names: readonly string[]; readonly notes: Mending['notes'] }
): Uint8Array {
	if (!name.endsWith('.xml')) return bytes;
	const xml = strFromU8(bytes);
	if (name === '[Content_Types].xml') return strToU8(contentTypes(xml, names));
	const isNotes = name.startsWith('ppt/notesSlides/');
	const told = isNotes ? withParagraphs(xml, notes[numberIn(name) - 1] ?? []) : xml;
	// A reader of the screen is told which row names the columns.
	const headed = told.replace(/<a:tblPr\s*\/>/g, '<a:tblPr firstRow="1"/>');
	return strToU8(headed.replaceAll('lang="en-US"', 'lang="en-GB"'));
}

function contentTypes(xml: string, names: readonly string[]): string {
	const parts = new Set(names.map((name) => `/${name}`));
	const endings = new Set(names.map((name) => name.split('.').at(-1)));
	return xml
		.replace(/\s*<Override PartName="([^"]*)"[^>]*\/>/g, (whole, part: string) =>
			parts.has(part) ? whole.trim() : ''
		)
		.replace(/<Default Extension="([^"]*)"[^>]*\/>/g, (whole, ending: string) =>
			endings.has(ending) ? whole : ''
		);
}

/** The library puts all that is said into one run of text, in which PowerPoint shows no line end. */
function withParagraphs(xml: string, paragraphs: readonly string[]): string {
	const written = paragraphs.map(
		(each) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${xmlText(each)}</a:t></a:r></a:p>`
	);
	const body = /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(?=<\/p:txBody>)/s;
	return xml.replace(body, (_, before: string) => `${before}${written.join('') || '<a:p/>'}`);
}
