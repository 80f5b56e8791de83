import type { Figure } from '$lib/charts/figure';
import { scaleNote } from '$lib/charts/multiples';
import { pictureFigure, pictureSize } from '$lib/charts/picture';
import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import {
	headlineOf,
	indicatorPage,
	teamPanels,
	type IndicatorPage
} from '$lib/view/indicator-page';
import type { Frame, IndicatorMaterial } from '$lib/view/page-data';
import { knownTo, parseView } from '$lib/view/parse-view';
import { freshnessInWords, sourceLines } from '$lib/view/summary';
import { dataOfUnit } from '$lib/view/unit-data';
import { peerComparison, type PeerComparison } from '$lib/view/peers';
import { outlookInWords } from '$lib/view/variation';
import type { View } from '$lib/view/view';

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

function teamNotes(page: IndicatorPage): readonly string[] {
	const note =
		'Teams in the organisation’s order, on one scale; hollow points are provisional or of fewer than five.';
	return [note, ...(page.teams.length === 0 ? [] : [scaleNote(teamPanels(page)) ?? []].flat())];
}

/** The page's chart as a picture that stands alone: title, status, figures, notes and source are in it. */
export function pictureOf(page: IndicatorPage, view: View, frame: Frame): Figure {
	const { indicator } = page.data;
	const headline = headlineOf(page);
	const target =
		headline.target === null
			? []
			: [`Target ${plainValueInWords(headline.target.target, indicator.measure)}`];
	const peers = view.panel === 'comparators' ? peerComparison(page) : null;
	if (peers !== null) return peersPicture(page, peers, view, frame);
	const isTeams = view.panel === 'teams';
	const caption = {
		title: isTeams ? indicator.name : page.finding,
		subtitle: [
			...(isTeams ? [] : [indicator.name]),
			page.subtitle,
			...target,
			polarityInWords(indicator.polarity),
			...page.remarks
		].join(' · '),
		headline: headline.number,
		behind: headline.behind,
		status: headline.status,
		distance: headline.distance,
		notes: [...page.faults, ...(isTeams ? teamNotes(page) : [variationNote(page), ...page.notes])],
		source: sourceLines(page.data, page.resolved, frame)
	};
	const subject = isTeams
		? ({ kind: 'teams', multiples: teamPanels(page) } as const)
		: ({ kind: 'trend', trend: page.trend } as const);
	return pictureFigure(subject, caption, pictureSize(view.size));
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
