import { dayInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import { londonTimeAt } from '$lib/domain/period';
import type { DocumentContents } from '$lib/server/document';
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
			sourceOf({ page, view, frame })
				.join(' ')
				.replace(/^Source: /, '')
		]
	];
	return {
		title: `${indicator.name}, ${shownInWords({ page, view, frame })}`,
		author: frame.council,
		figure: pictureOf(page, { ...view, size: 'slide' }, frame),
		table: shownTable(page, view.panel),
		terms: terms.filter(([, meaning]) => meaning !== ''),
		footer: `${frame.council} · ${address} · made ${dayInWords(date)} ${time}`
	};
}

/** What picture and table are of: the unit over time, the teams of a period, the council beside others in a published year. */
function shownInWords({ page, view, frame }: Shown): string {
	if (view.panel === 'teams') return teamsInWords(frame, teamComparison(page).period);
	const beside = view.panel === 'comparators' ? peerComparison(page) : null;
	return beside === null ? page.subtitle : besideInWords(frame, beside.year);
}

/** Beside others there are published figures, whichever of them the page's own line would have. */
function sourceOf({ page, view, frame }: Shown): readonly string[] {
	if (view.panel === 'teams') return teamsSource(page, frame);
	const isBeside = view.panel === 'comparators';
	return sourceLines(page.data, isBeside ? { comparators: ['neighbours'] } : page.resolved, frame);
}
