import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords, type Indicator } from '$lib/domain/indicator';
import type { Trend } from '$lib/domain/trend';
import { headlineOf, indicatorPage, type IndicatorPage } from '$lib/view/indicator-page';
import type { IndicatorData } from '$lib/view/page-data';
import { outlookInWords } from '$lib/view/variation';
import { DEFAULT_VIEW } from '$lib/view/view';
import { behindLines, lowerFirst, reservationsOf } from '$lib/view/words';
import type { Sheet } from './deck-content';
import type { DeckData } from './meeting-data';

/** What a slide says of a page's unit. */
export function sheetOf(page: IndicatorPage): Sheet {
	const { indicator } = page.data;
	const { number, status, target, distance } = headlineOf(page);
	const { current } = page.figure;
	const isProvisional = current?.isProvisional === true;
	return {
		number,
		status,
		distance,
		title: page.finding,
		subtitle: `${indicator.name} · ${page.subtitle}${isProvisional ? ', provisional' : ''}`,
		target: targetInWords(target?.target ?? null, indicator),
		behind: behindLines(current, indicator),
		latest: page.reading.latest,
		outlook: outlookInWords(page.reading.assurance),
		reservations: [
			...page.remarks.map((remark) => `${remark}.`),
			...(current === null ? [] : reservationsOf({ ...current, isProvisional: false }))
		],
		trend: forRoom(page.trend)
	};
}

/** The page as a room reads it. Half a year of weeks is what a room can read; no comparators: two lines and the usual range are. */
export function roomPage(data: IndicatorData, { meeting, frame }: DeckData): IndicatorPage {
	const view = { ...DEFAULT_VIEW, week: meeting.week, comparators: [] };
	const usual = indicatorPage(data, view, frame);
	const isLong = ['month', 'quarter', 'year'].includes(usual.resolved.grain);
	return isLong ? usual : indicatorPage(data, { ...view, range: '26w' }, frame);
}

/** On a slide no team takes another's place, so that the scale need hold no more than what is drawn: the change is seen. */
function forRoom(trend: Trend): Trend {
	return { ...trend, scaleValues: [] };
}

/** "Target 90% · higher is better" */
function targetInWords(target: number | null, { measure, polarity }: Indicator): string {
	const better = lowerFirst(polarityInWords(polarity));
	const set = target === null ? 'No target' : `Target ${plainValueInWords(target, measure)}`;
	return polarity === 'neutral' ? polarityInWords(polarity) : `${set} · ${better}`;
}
