import type { Application } from '$lib/server/application';
import type { Passage } from '$lib/meeting/narrative';
import { askedOf, indicatorPageData } from '$lib/server/pages/indicator';
import { pageAt } from '$lib/server/pages/picture';
import { chartSlide } from '$lib/server/slides/chart-slide';
import { presentationOf } from '$lib/server/slides/presentation';
import { slidesOf, type SlideContents } from '$lib/server/slides/slide-contents';

/** The slide at an address below `/indicators/`, with the page that it is of. */
export async function slideAt(
	application: Application,
	address: string,
	passages: readonly Passage[] = []
) {
	const url = new URL(address, 'http://127.0.0.1/indicators/');
	const id = url.pathname.split('/').at(-1) ?? '';
	const { frame, data } = await indicatorPageData(id, askedOf(url), application);
	const { page, view } = pageAt({ frame, data }, url.searchParams);
	const all = slidesOf({ page, panel: view.panel, frame }, passages);
	return { contents: all.at(-1) ?? all[0], all, page, view };
}

/** A file of one slide. */
export async function fileOf(contents: SlideContents): Promise<Uint8Array> {
	return presentationOf([chartSlide(contents)], { title: contents.title, author: 'Council' });
}

/** Every way in which a name or an explanation could break a file, or be taken for more than text. */
export const HOSTILE = [
	`<b>&"bold"</b> 'x' ]]> &amp; <!--`,
	`nul\u0000 bell\u0007 escape\u001b unit\u001f`,
	'half \uD83D pair, \uDE00 other, \uFFFE \uFFFF',
	"=cmd|' /C calc'!A0",
	'_x0041_ _x000D_',
	'long '.repeat(100),
	'W'.repeat(500),
	'\u202Eright to left, 𝒳 and 👩‍👧'
] as const;

/** A slide of lines with the text in every place that a name or an explanation has. */
export function wronged(contents: SlideContents, hostile: string): SlideContents {
	const { chart } = contents;
	if (chart?.kind !== 'lines') throw new Error('no lines');
	return {
		...contents,
		title: hostile,
		subtitle: hostile,
		headline: hostile,
		behind: hostile,
		notes: [hostile],
		source: [hostile],
		spoken: [hostile],
		variation: [hostile],
		chart: {
			...chart,
			description: hostile,
			categoryName: hostile,
			categories: chart.categories.map((each, at) => (at === 0 ? hostile : each)),
			series: chart.series.map((each) => ({ ...each, name: hostile })),
			columns: [{ name: hostile, cells: chart.categories.map(() => hostile) }]
		}
	};
}
