import type { Caption } from '$lib/charts/captioned';
import type { Figure, Size } from '$lib/charts/figure';
import { scaleNote } from '$lib/charts/multiples';
import { pictureFigure } from '$lib/charts/picture';
import { polarityInWords } from '$lib/domain/indicator';
import type { Drawing } from '$lib/view/drawing';
import { teamPanels, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { teamComparison } from '$lib/view/team-funnel';
import { sourceLines } from '$lib/view/summary';
import { periodInSentence } from '$lib/view/words';
import { captionOf } from './caption';

/** The teams as a picture that stands alone: in their funnel, or each over time where that is asked for or there is no funnel. */
export function teamsPicture(
	page: IndicatorPage,
	frame: Frame,
	{ size, drawing }: { readonly size: Size; readonly drawing: Drawing }
): Figure {
	const { funnel, period, notes } = teamComparison(page);
	if (funnel !== null && drawing !== 'over-time') {
		return pictureFigure(
			{ kind: 'funnel', funnel },
			{ ...teamsCaption(page, frame, period), notes: [...page.faults, ...notes] },
			size
		);
	}
	const caption = captionOf(page, frame, page.data.indicator.name);
	return pictureFigure(
		{ kind: 'teams', multiples: teamPanels(page) },
		{
			...caption,
			source: teamsSource(page, frame),
			notes: [...page.faults, ...overTimeNotes(page)]
		},
		size
	);
}

/** What is said above and below the teams side by side in one period, the notes excepted. */
export function teamsCaption(
	page: IndicatorPage,
	frame: Frame,
	period: string
): Omit<Caption, 'notes'> {
	const { indicator } = page.data;
	const subtitle = [
		teamsInWords(frame, period),
		polarityInWords(indicator.polarity),
		...page.remarks
	].join(' · ');
	const none = { headline: null, behind: null, status: null, distance: null };
	const source = teamsSource(page, frame);
	return { ...captionOf(page, frame, indicator.name), ...none, subtitle, source };
}

/** "Wiltshire Council’s teams beside one another, week of 8 Jul 2013" */
export function teamsInWords({ council }: Frame, period: string): string {
	const when = period === '' ? '' : `, ${periodInSentence(period)}`;
	return `${council}’s teams beside one another${when}`;
}

/** Where the teams' figures come from: nothing published stands beside them, whatever the page's own line has. */
export function teamsSource({ data }: IndicatorPage, frame: Frame): readonly string[] {
	return sourceLines(data, { comparators: [] }, frame);
}

function overTimeNotes(page: IndicatorPage): readonly string[] {
	const note =
		'Teams in the organisation’s order, on one scale; hollow points are provisional or of fewer than five.';
	return [note, ...(page.teams.length === 0 ? [] : [scaleNote(teamPanels(page)) ?? []].flat())];
}
