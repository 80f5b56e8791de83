import type { Caption } from '$lib/charts/captioned';
import { dayInWords, plainValueInWords } from '$lib/domain/format';
import { explanationOf, PROMPTS, type Passage } from '$lib/meeting/narrative';
import { barsInWords } from '$lib/server/pages/comparators-picture';
import { captionOf } from '$lib/server/pages/caption';
import { variationNotes } from '$lib/server/pages/picture';
import { teamsCaption } from '$lib/server/pages/teams-picture';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { behindLines } from '$lib/view/words';
import { teamComparison } from '$lib/view/team-funnel';
import type { Panel } from '$lib/view/view';
import { comparatorsChart, teamBarNotes, teamsChart } from './bar-charts';
import type { LineChart, SlideChart } from './chart';
import { funnelChart } from './funnel-chart';
import { trendChart } from './trend-chart';

/** A slide of one chart: what a picture says of it, and what is said beside it. */
export interface SlideContents extends Caption {
	/** The figure against its own past, and whether it will meet its target. */
	readonly variation: readonly string[];
	/** Null where there is no figure to draw. */
	readonly chart: SlideChart | null;
	/** For the speaker, a paragraph each: what the chart shows, the explanation, what must be known. */
	readonly spoken: readonly string[];
}

/** The page's chart as a slide: the trend, the teams as bars, or the council beside other authorities. */
export function slideContents(
	{ page, panel, frame }: SlidePage,
	passages: readonly Passage[]
): SlideContents {
	const drawn = drawnOf(page, panel, frame);
	const notes = [...page.faults, ...drawn.notes];
	const said = [drawn.chart?.description ?? page.summary, ...explained(page, passages), ...notes];
	return { ...drawn, notes, spoken: [drawn.title, ...said, ...drawn.source] };
}

/** The slides of the page's view: one of its chart, and before the bars of teams their funnel, where there is one. */
export function slidesOf(
	shown: SlidePage,
	passages: readonly Passage[]
): readonly [SlideContents, ...SlideContents[]] {
	const own = slideContents(shown, passages);
	const funnel = funnelContents(shown);
	return funnel === null ? [own] : [funnel, own];
}

/** A page with the view that it is shown at. */
export interface SlidePage {
	readonly page: IndicatorPage;
	readonly panel: Panel;
	readonly frame: Frame;
}

/** The teams' funnel as a slide before that of their bars; null where the page has none. */
function funnelContents({ page, panel, frame }: SlidePage): SlideContents | null {
	const { funnel, period, notes } = teamComparison(page);
	if (panel !== 'teams' || funnel === null) return null;
	const chart = funnelChart(funnel, page.data.indicator.decimals);
	const caption = { ...teamsCaption(page, frame, period), notes: [...page.faults, ...notes] };
	const spoken = [caption.title, chart.description, ...caption.notes, ...caption.source];
	return { ...caption, variation: [], chart, spoken };
}

type Drawn = Omit<SlideContents, 'spoken'>;

function drawnOf(page: IndicatorPage, panel: Panel, frame: Frame): Drawn {
	if (panel === 'teams') return teamsDrawn(page, frame);
	const beside = panel === 'comparators' ? barsInWords(page, frame) : null;
	if (beside === null) return trendDrawn(page, frame);
	const chart = comparatorsChart(beside.bars, page.data.indicator);
	return { ...beside.caption, variation: [], chart };
}

function trendDrawn(page: IndicatorPage, frame: Frame): Drawn {
	const chart = trendChart(page);
	return {
		...captionOf(page, frame, page.finding),
		behind: behindLines(page.figure.current, page.data.indicator).join('; ') || null,
		notes: [...scaleNote(chart, page), ...page.notes.map(asDrawn), ...happenedNotes(page)],
		variation: variationNotes(page),
		chart
	};
}

/** A scale that begins elsewhere than at nought says so. */
function scaleNote(chart: LineChart | null, { data }: IndicatorPage): readonly string[] {
	const least = chart?.axis.least ?? 0;
	if (least === 0) return [];
	return [`Scale starts at ${plainValueInWords(least, data.indicator.measure)}, not 0.`];
}

/** What the page's chart writes above its line: where a definition changed, and what happened. */
function happenedNotes({ trend }: IndicatorPage): readonly string[] {
	const breaks = [...trend.breaks, ...trend.newLimits].map(({ date, label }) => ({ date, label }));
	const events = trend.events.map(({ date, title }) => ({ date, label: title }));
	return [...breaks, ...events].map(({ date, label }) => `${dayInWords(date)}: ${label}.`);
}

/** A native chart draws the usual range as lines, and no cross where there is no figure. */
function asDrawn(note: string): string {
	return note.replace(/^Shaded: /, 'Thin lines: ').replace(/^× /, '');
}

function teamsDrawn(page: IndicatorPage, frame: Frame): Drawn {
	const comparison = teamComparison(page);
	return {
		...teamsCaption(page, frame, comparison.period),
		notes: teamBarNotes(comparison),
		variation: [],
		chart: teamsChart(page, comparison)
	};
}

/** What was written about the unit's figure of the week, each answer after its question. */
export function explained(
	{ data, resolved }: IndicatorPage,
	passages: readonly Passage[]
): readonly string[] {
	const about = passages.filter(
		({ indicator, unit, week }) =>
			indicator === data.indicator.id && unit === data.unit.id && week === resolved.week
	);
	return explanationOf(about).flatMap(({ prompt, text, by }) => {
		const question = PROMPTS.find(({ id }) => id === prompt)?.label ?? '';
		return `${question} ${text.trim()} (${by})`.split(/\n+/);
	});
}
