import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords, type Indicator } from '$lib/domain/indicator';
import type { Trend } from '$lib/domain/trend';
import type { NamedFunnel } from '$lib/statistics/named-funnel';
import { reasonsInWords } from '$lib/view/agenda';
import type { IndicatorRow } from '$lib/view/indicator-row';
import { headlineOf, indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import { teamComparison } from '$lib/view/team-funnel';
import { dataOfUnit } from '$lib/view/unit-data';
import { outlookInWords } from '$lib/view/variation';
import { DEFAULT_VIEW } from '$lib/view/view';
import { behindLines, lowerFirst, reservationsOf } from '$lib/view/words';
import { BY_CHAIR, type Exception, type TeamsFound } from './deck-content';
import type { DeckData } from './meeting-data';
import { explanationOf, PROMPTS } from './narrative';

/** What the slides of one indicator say; null where its figures are not in hand. */
export function exceptionOf(row: IndicatorRow, data: DeckData, minutes: number): Exception | null {
	const { indicator } = row;
	const material = data.materials.find((each) => each.indicator.id === indicator.id);
	if (material === undefined) return null;
	const page = pageOf(dataOfUnit(material, data.overview.unit.id), data);
	const { number, status, target, distance } = headlineOf(page);
	const { current } = page.figure;
	const isProvisional = current?.isProvisional === true;
	const own = data.meeting.titles[indicator.id];
	return {
		number,
		status,
		distance,
		indicator: indicator.id,
		name: indicator.shortName,
		title: own?.title ?? page.finding,
		subtitle: `${indicator.name} · ${page.subtitle}${isProvisional ? ', provisional' : ''}`,
		owner: indicator.owner,
		source: indicator.source,
		target: targetInWords(target?.target ?? null, indicator),
		behind: behindLines(page.figure.current, indicator),
		latest: page.reading.latest,
		outlook: outlookInWords(page.reading.assurance),
		reservations: [
			...page.remarks.map((remark) => `${remark}.`),
			...(current === null ? [] : reservationsOf({ ...current, isProvisional: false }))
		],
		reason: reasonsInWords(row) || BY_CHAIR,
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

/** On a slide no team takes another's place, so that the scale need hold no more than what is drawn: the change is seen. */
function forRoom(trend: Trend): Trend {
	return { ...trend, scaleValues: [] };
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
		subtitle: `${page.data.indicator.name}, by team · ${period.replace(/^Week/, 'week')}`,
		funnel: namedOutside(funnel),
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

/** "Target 90% · higher is better" */
function targetInWords(target: number | null, { measure, polarity }: Indicator): string {
	const better = lowerFirst(polarityInWords(polarity));
	const set = target === null ? 'No target' : `Target ${plainValueInWords(target, measure)}`;
	return polarity === 'neutral' ? polarityInWords(polarity) : `${set} · ${better}`;
}

/** Named are those of which the slide speaks; what is said of them stands beside. */
function namedOutside(funnel: NamedFunnel): NamedFunnel {
	const { points } = funnel.funnel;
	const names = [...funnel.names].map(([id, name]) => {
		const isNamed = points.some((point) => point.id === id && point.beyond === 99.8);
		return [id, { ...name, isNamed, word: '' }] as const;
	});
	return { ...funnel, names: new Map(names) };
}
