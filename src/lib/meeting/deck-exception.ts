import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import type { Trend } from '$lib/domain/trend';
import { reasonsInWords } from '$lib/view/agenda';
import type { IndicatorRow } from '$lib/view/indicator-row';
import { headlineOf, indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import { teamComparison } from '$lib/view/team-funnel';
import { dataOfUnit } from '$lib/view/unit-data';
import { outlookInWords } from '$lib/view/variation';
import { DEFAULT_VIEW } from '$lib/view/view';
import { behindLines, lowerFirst, reservationsOf } from '$lib/view/words';
import type { Exception, TeamsFound } from './deck-content';
import type { DeckData } from './meeting-data';
import { explanationOf, PROMPTS } from './narrative';

/** What the slides of one indicator say; null where its figures are not in hand. */
export function exceptionOf(row: IndicatorRow, data: DeckData, minutes: number): Exception | null {
	const { indicator } = row;
	const material = data.materials.find((each) => each.indicator.id === indicator.id);
	if (material === undefined) return null;
	const page = pageOf(dataOfUnit(material, data.overview.unit.id), data);
	const { number, status, target, distance } = headlineOf(page);
	const own = data.meeting.titles[indicator.id];
	return {
		number,
		status,
		distance,
		indicator: indicator.id,
		name: indicator.shortName,
		title: own?.title ?? page.finding,
		subtitle: `${indicator.name} · ${page.subtitle} · ${polarityInWords(indicator.polarity)}`,
		owner: indicator.owner,
		source: indicator.source,
		target:
			target === null ? null : `Target ${plainValueInWords(target.target, indicator.measure)}`,
		behind: behindLines(page.figure.current, indicator),
		latest: page.reading.latest,
		outlook: outlookInWords(page.reading.assurance),
		reservations: [
			...page.remarks.map((remark) => `${remark}.`),
			...(page.figure.current === null ? [] : reservationsOf(page.figure.current))
		],
		reason: reasonsInWords(row) || 'Put on by the chair',
		trend: forRoom(page.trend),
		explanation: explanationIn(data, indicator.id),
		teams: teamsFound(page),
		minutes
	};
}

/** Half a year of weeks is what a room can read; no comparators: two lines and the usual range are. */
function pageOf(
	data: Parameters<typeof indicatorPage>[0],
	{ meeting, frame }: DeckData
): IndicatorPage {
	const view = { ...DEFAULT_VIEW, week: meeting.week, comparators: [] };
	const usual = indicatorPage(data, view, frame);
	const isLong = ['month', 'quarter', 'year'].includes(usual.resolved.grain);
	return isLong ? usual : indicatorPage(data, { ...view, range: '26w' }, frame);
}

/** Of the values that only set the scale the least and the most are enough: a slide's data travel with the deck. */
function forRoom(trend: Trend): Trend {
	const { scaleValues } = trend;
	if (scaleValues.length < 3) return trend;
	return { ...trend, scaleValues: [Math.min(...scaleValues), Math.max(...scaleValues)] };
}

function explanationIn({ passages }: DeckData, id: string): Exception['explanation'] {
	return explanationOf(passages.filter(({ indicator }) => indicator === id)).map(
		({ prompt, text }) => ({
			label: PROMPTS.find((each) => each.id === prompt)?.label ?? '',
			text
		})
	);
}

/**
 * The teams, where one lies beyond the outer lines. With a dozen teams one lies beyond the inner lines by chance alone in
 * most pictures, so that those are no reason for a slide of its own.
 */
function teamsFound(page: IndicatorPage): TeamsFound | null {
	const { funnel, period, places } = teamComparison(page);
	if (funnel === null) return null;
	const { points } = funnel.funnel;
	const out = points.filter(
		({ beyond, comparison }) => beyond === 99.8 && comparison !== 'too-few'
	);
	if (out.length === 0) return null;
	const outside = places
		.filter(({ unit }) => out.some(({ id }) => id === unit.id))
		.map(({ unit, value, behind, place }) => ({
			name: unit.name,
			words: [value, behind, place].filter((each) => each !== '').join(' · ')
		}));
	return {
		title: teamsTitle(outside, page.data.indicator.shortName),
		subtitle: `${page.data.indicator.name}, by team · ${lowerFirst(period)}`,
		funnel,
		outside,
		others: othersInWords(points.length - outside.length)
	};
}

function teamsTitle(outside: TeamsFound['outside'], name: string): string {
	const [only] = outside;
	return outside.length === 1 && only !== undefined
		? `${only.name} stands out from the other teams: ${lowerFirst(name)}`
		: `${String(outside.length)} teams stand out from the others: ${lowerFirst(name)}`;
}

function othersInWords(count: number): string {
	if (count === 0) return '';
	const others = count === 1 ? 'The other team lies' : `The other ${String(count)} teams lie`;
	return `${others} within what chance alone allows.`;
}
