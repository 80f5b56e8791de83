import type { Figure } from '$lib/charts/figure';
import { pictureFigure, pictureSize } from '$lib/charts/picture';
import { drawingFault, type Drawing } from '$lib/view/drawing';
import { indicatorPage, isReported, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame, IndicatorMaterial } from '$lib/view/page-data';
import { knownTo, parseView } from '$lib/view/parse-view';
import { dataOfUnit } from '$lib/view/unit-data';
import { readUpTo } from '$lib/view/read-up-to';
import { outlookInWords } from '$lib/view/variation';
import type { View } from '$lib/view/view';
import { lowerFirst } from '$lib/view/words';
import { captionOf } from './caption';
import { comparatorsPicture } from './comparators-picture';
import { teamsPicture } from './teams-picture';

/** The page that a file's address speaks of: the same view, worked out in the same way, and what is wrong with the address. */
export function pageAt(
	{ frame, data }: { readonly frame: Frame; readonly data: IndicatorMaterial },
	params: URLSearchParams
): { readonly page: IndicatorPage; readonly view: View; readonly wrong: readonly string[] } {
	const known = { ...knownTo(frame), indicator: data.indicator };
	const { view, problems } = parseView(params, known);
	const ofUnit = dataOfUnit(data, view.team ?? frame.authority);
	const fault = drawingFault(params);
	const drawing = fault === null ? [] : [`In the address ${fault}.`];
	const faults = problems.map(({ message, remedy }) => `In the address ${message}. ${remedy}`);
	const wrong = problems.map(({ message }) => `In the address ${message}.`);
	const page = { ...indicatorPage(ofUnit, view, frame), faults: [...faults, ...drawing] };
	return { page, view, wrong: [...wrong, ...drawing] };
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
	const beside =
		view.panel === 'comparators' ? comparatorsPicture(page, frame, { size, drawing }) : null;
	if (beside !== null) return beside;
	const instead = view.panel === 'comparators' ? [NOTHING_PUBLISHED] : [];
	return pictureFigure(
		{ kind: 'trend', trend: page.trend },
		{
			...captionOf(page, frame, page.finding),
			notes: [...page.faults, ...instead, variationNotes(page).join(' '), ...page.notes]
		},
		size
	);
}

const NOTHING_PUBLISHED =
	'No authority’s figure had been published by this week: the chart over time stands in its place.';

/** The series against its own past, and whether it will meet its target, a sentence each. */
export function variationNotes(page: IndicatorPage): readonly string[] {
	const { latest, assurance } = page.reading;
	if (!isReported(page.data)) return [];
	const upTo = readUpTo(page);
	const words = upTo === null ? latest.words : `${upTo}: ${lowerFirst(latest.words)}`;
	return [words, outlookInWords(assurance) ?? []].flat().map((said) => `${said}.`);
}
