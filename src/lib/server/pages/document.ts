import { dayInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import { londonTimeAt } from '$lib/domain/period';
import type { DocumentContents } from '$lib/server/document';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { shownTable } from '$lib/view/shown-table';
import { sourceLines } from '$lib/view/summary';
import type { View } from '$lib/view/view';
import { pictureOf } from './picture';

/** What is on the page. */
export interface Shown {
	readonly page: IndicatorPage;
	readonly view: View;
	readonly frame: Frame;
}

/** The page as a document: its picture, then the table behind it and what is counted. */
export function documentOf(
	{ page, view, frame }: Shown,
	{ address, now }: { readonly address: string; readonly now: number }
): DocumentContents {
	const { indicator } = page.data;
	const { date, time } = londonTimeAt(now);
	const terms: readonly (readonly [string, string])[] = [
		['Definition', indicator.definition],
		['Numerator', indicator.numerator],
		['Denominator', indicator.denominator],
		['Clock', indicator.clock],
		['Good is', polarityInWords(indicator.polarity)],
		['Owner', indicator.owner],
		[
			'Source',
			sourceLines(page.data, page.resolved, frame)
				.join(' ')
				.replace(/^Source: /, '')
		]
	];
	return {
		title: `${indicator.name}, ${page.subtitle}`,
		author: frame.council,
		figure: pictureOf(page, { ...view, size: 'slide' }, frame),
		table: shownTable(page, view.panel),
		terms: terms.filter(([, meaning]) => meaning !== ''),
		footer: `${frame.council} · ${address} · made ${dayInWords(date)} ${time}`
	};
}
