import { dayInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import { londonTimeAt } from '$lib/domain/period';
import type { DocumentContents } from '$lib/server/document';
import { authorityFunnel } from '$lib/view/authority-funnel';
import type { Drawing } from '$lib/view/drawing';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { peerComparison } from '$lib/view/peers';
import { shownTable } from '$lib/view/shown-table';
import { sourceLines } from '$lib/view/summary';
import { teamComparison } from '$lib/view/team-funnel';
import type { View } from '$lib/view/view';
import { besideInWords } from './comparators-picture';
import { pictureOf } from './picture';
import { teamsInWords, teamsSource } from './teams-picture';

/** What is on the page. */
export interface Shown {
	readonly page: IndicatorPage;
	readonly view: View;
	readonly frame: Frame;
	/** Which of the panel's charts. */
	readonly drawing: Drawing;
}

/** The page as a document: its picture, then the table behind it and what is counted. */
export function documentOf(
	{ page, view, frame, drawing }: Shown,
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
			sourceOf(page, view, frame)
				.join(' ')
				.replace(/^Source: /, '')
		]
	];
	return {
		title: `${indicator.name}, ${shownInWords({ page, view, frame, drawing })}`,
		author: frame.council,
		figure: pictureOf(page, { ...view, size: 'slide' }, frame, drawing),
		table: shownTable(page, view.panel, drawing),
		terms: terms.filter(([, meaning]) => meaning !== ''),
		footer: `${frame.council} · ${address} · made ${dayInWords(date)} ${time}`
	};
}

/** What picture and table are of: the unit over time, the teams of a period, the council beside others in a published year. */
function shownInWords({ page, view, frame, drawing }: Shown): string {
	if (view.panel === 'teams') return teamsInWords(frame, teamComparison(page).period);
	const year = view.panel === 'comparators' ? yearBeside(page, drawing) : undefined;
	return year === undefined ? page.subtitle : besideInWords(frame, year);
}

function yearBeside(page: IndicatorPage, drawing: Drawing): string | undefined {
	const usual = peerComparison(page)?.year;
	if (drawing === 'bands') return page.data.bands?.period ?? usual;
	return drawing === 'funnel' ? (authorityFunnel(page)?.period ?? usual) : usual;
}

/** Beside others there are published figures, whichever of them the page's own line would have. */
function sourceOf(page: IndicatorPage, view: View, frame: Frame): readonly string[] {
	if (view.panel === 'teams') return teamsSource(page, frame);
	const isBeside = view.panel === 'comparators';
	return sourceLines(page.data, isBeside ? { comparators: ['neighbours'] } : page.resolved, frame);
}
