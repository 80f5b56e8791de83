import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '$lib/server/application';
import { chartSlide } from '$lib/server/slides/chart-slide';
import { presentationOf } from '$lib/server/slides/presentation';
import { sampleApplication } from '../../charts/sample-pages';
import { faultIn, partLike, seriesIn, wordsIn, workbookRows } from './parts';
import { fileOf, HOSTILE, slideAt, wronged } from './slide-of-a-test';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

describe('hostile text', () => {
	test.each(HOSTILE)('is shown as text: %j (U14)', async (hostile) => {
		const { contents } = await slideAt(application, 're-referrals?week=2013-07-08');
		const parts = unzipSync(await fileOf(wronged(contents, hostile)));
		for (const [name, bytes] of xmlParts(parts)) {
			expect(faultIn(strFromU8(bytes)), name).toBeNull();
		}
		const told = wordsIn(partLike(parts, /notesSlide1\.xml$/));
		expect(told).toContain(writable(hostile));
		expect(seriesIn(partLike(parts, /chart\d+\.xml$/))[0]?.name).toBe(writable(hostile));
		const kept = workbookRows(parts)[1]?.[0];
		expect(typeof kept === 'string' ? kept.replaceAll('_x005F_', '_') : kept).toBe(
			writable(hostile)
		);
	});
});

/** What of a text may stand in a file at all. */
function writable(text: string): string {
	return text.toWellFormed().replace(/[^\t\n\u0020-\u007E\u00A0-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function xmlParts(parts: Unzipped): readonly (readonly [string, Uint8Array])[] {
	const inner = Object.entries(parts).flatMap(([name, bytes]) =>
		name.endsWith('.xlsx') ? Object.entries(unzipSync(bytes)) : []
	);
	return [...Object.entries(parts), ...inner].filter(([name]) => /\.(xml|rels)$/.test(name));
}

/** A trend, teams and authorities. */
async function threeSlides(): Promise<Uint8Array> {
	const slides = [];
	for (const address of [
		're-referrals?week=2013-07-08',
		'protection-visits-in-time?view=teams',
		're-referrals?week=2013-07-08&view=comparators'
	]) {
		const { contents } = await slideAt(application, address);
		slides.push(chartSlide(contents));
	}
	return presentationOf(slides, { title: 'Three', author: 'Council' });
}

describe('the file', () => {
	test('names in its content types only parts that exist, and each part’s type', async () => {
		const parts = unzipSync(await threeSlides());
		const types = partLike(parts, /^\[Content_Types\]\.xml$/);
		const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '');
		const endings = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
		for (const name of named) expect(Object.keys(parts)).toContain(name);
		for (const name of Object.keys(parts)) {
			const isTyped = named.includes(name) || endings.includes(name.split('.').at(-1));
			expect(isTyped, name).toBe(true);
		}
	});

	test('has on each slide its own chart', async () => {
		const parts = unzipSync(await threeSlides());
		const names = [1, 2, 3].map((at) => {
			const relations = partLike(
				parts,
				new RegExp(`slides/_rels/slide${String(at)}\\.xml\\.rels$`)
			);
			const chart = /charts\/(chart\d+)\.xml/.exec(relations)?.[1] ?? '';
			return seriesIn(partLike(parts, new RegExp(`${chart}\\.xml$`)))[0]?.categories.at(-1);
		});
		expect(names).toEqual(['8 Jul 2013', 'All teams', 'Neighbours’ median']);
	});

	test('leads with each relation to a part that exists', async () => {
		const parts = unzipSync(await threeSlides());
		for (const name of Object.keys(parts).filter((each) => each.endsWith('.rels'))) {
			const folder = name.replace(/_rels\/[^/]*$/, '');
			const xml = strFromU8(parts[name] ?? new Uint8Array());
			for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
				const path = new URL(target, `http://a/${folder}`).pathname.slice(1);
				expect(Object.keys(parts), `${name}: ${target}`).toContain(path);
			}
		}
	});

	test('writes a zero as zero and nothing as nothing, in chart and workbook', async () => {
		const { contents } = await slideAt(application, 're-referrals?week=2013-07-08');
		const { chart } = contents;
		if (chart?.kind !== 'lines') throw new Error('no lines');
		const values = chart.categories.map((_, at) => [0, null, 12.5][at % 3] ?? null);
		const series = chart.series.slice(0, 1).map((each) => ({ ...each, values }));
		const parts = unzipSync(await fileOf({ ...contents, chart: { ...chart, series } }));
		const xml = partLike(parts, /chart\d+\.xml$/);
		expect(xml).not.toContain('<c:v></c:v>');
		expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
		expect(seriesIn(xml)[0]?.values).toEqual(values);
		const rows = workbookRows(parts).slice(1, 4);
		expect(rows.map((row) => row[1] ?? null)).toEqual([0, null, 12.5]);
	});

	test('is small, and the same figures give the same chart', async () => {
		const { contents } = await slideAt(application, 're-referrals?week=2013-07-08');
		const files = [await fileOf(contents), await fileOf(contents)];
		const [first, second] = files.map((file) => partLike(unzipSync(file), /chart\d+\.xml$/));
		expect(first).toBe(second);
		expect(files[0]?.length).toBeLessThan(60_000);
	});
});
