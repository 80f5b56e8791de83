import type { Figure } from '$lib/charts/figure';
import { pictureFigure, pictureSize } from '$lib/charts/picture';
import { polarityInWords } from '$lib/domain/indicator';
import type { Drawing } from '$lib/view/drawing';
import { indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame, IndicatorMaterial } from '$lib/view/page-data';
import { knownTo, parseView } from '$lib/view/parse-view';
import { freshnessInWords } from '$lib/view/summary';
import { dataOfUnit } from '$lib/view/unit-data';
import { peerComparison, type PeerComparison } from '$lib/view/peers';
import { outlookInWords } from '$lib/view/variation';
import type { View } from '$lib/view/view';
import { captionOf } from './caption';
import { teamsPicture } from './teams-picture';

/** The page that a file's address speaks of: the same view, worked out in the same way. */
export function pageAt(
	{ frame, data }: { readonly frame: Frame; readonly data: IndicatorMaterial },
	params: URLSearchParams
): { readonly page: IndicatorPage; readonly view: View } {
	const { view, problems } = parseView(params, knownTo(frame));
	const ofUnit = dataOfUnit(data, view.team ?? frame.authority);
	const faults = problems.map(({ message, remedy }) => `In the address ${message}. ${remedy}`);
	return { page: { ...indicatorPage(ofUnit, view, frame), faults }, view };
}

/**
 * The page's chart as a picture that stands alone: title, status, figures, notes and source are in it. Where the panel has
 * no such drawing, its usual one.
 */
export function pictureOf(
	page: IndicatorPage,
	view: View,
	frame: Frame,
	drawing: Drawing = 'usual'
): Figure {
	const size = pictureSize(view.size);
	if (view.panel === 'teams') return teamsPicture(page, frame, { size, drawing });
	const peers = view.panel === 'comparators' ? peerComparison(page) : null;
	if (peers !== null) return peersPicture(page, peers, view, frame);
	return pictureFigure(
		{ kind: 'trend', trend: page.trend },
		{
			...captionOf(page, frame, page.finding),
			notes: [...page.faults, variationNote(page), ...page.notes]
		},
		size
	);
}

/** The series against its own past, and whether it will meet its target. */
function variationNote({ reading }: IndicatorPage): string {
	const { latest, assurance } = reading;
	return [latest.words, outlookInWords(assurance) ?? []]
		.flat()
		.map((said) => `${said}.`)
		.join(' ');
}

/** The council beside its neighbours as a picture that stands alone. */
function peersPicture(
	{ data, faults }: IndicatorPage,
	{ year, bars, summary, missing }: PeerComparison,
	view: View,
	frame: Frame
): Figure {
	const { indicator, neighbourModel } = data;
	const caption = {
		title: indicator.name,
		subtitle: `${frame.council} beside other authorities, ${year}, as published · ${polarityInWords(indicator.polarity)}`,
		headline: null,
		behind: null,
		status: null,
		distance: null,
		notes: [
			...faults,
			summary,
			...missing,
			`Neighbours by the model of ${neighbourModel}; sorted by value.`
		],
		source: [
			`Source: Department for Education, published statistics, Open Government Licence v3.0; brought together by ${frame.council}, ${freshnessInWords(frame)}.`
		]
	};
	return pictureFigure({ kind: 'comparators', bars }, caption, pictureSize(view.size));
}
