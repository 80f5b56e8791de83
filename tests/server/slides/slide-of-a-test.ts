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
