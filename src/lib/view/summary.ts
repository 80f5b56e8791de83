import { behindInWords, dayInWords, plainValueInWords } from '$lib/domain/format';
import { polarityInWords, type Indicator } from '$lib/domain/indicator';
import type { Grain } from '$lib/domain/period';
import { statusInWords } from '$lib/domain/target';
import type { CurrentFigure } from './current';
import { freshnessNote, isSampleShown } from './freshness';
import type { Frame, IndicatorData } from './page-data';
import type { ResolvedView } from './resolved';
import {
	changeInWords,
	distanceInWords,
	figureInWords,
	gapInWords,
	lowerFirst,
	pointInWords
} from './words';

/** One sentence that says what the chart shows: period, value, people, target, change since the period before. */
export function summaryOf(
	data: IndicatorData,
	resolved: ResolvedView,
	figure: CurrentFigure
): string {
	const { indicator, unit } = data;
	const { current, target } = figure;
	if (data.series.start === null) return `${unit.name} does not report “${indicator.name}”.`;
	if (current === null) return `${indicator.name}, ${unit.name}: no figures up to this week.`;
	const behind = behindInWords(current, indicator);
	const value = `${figureInWords(current, indicator, target)}${behind === null ? '' : ` (${behind})`}`;
	const period = pointInWords(current, resolved.grain, indicator).replace(/^Week/, 'week');
	const parts = [
		`${indicator.name}, ${unit.name}, ${period}: ${value}`,
		...[gapInWords(current) ?? []].flat(),
		...judgementParts(figure, indicator, resolved.grain)
	];
	return `${parts.join('; ')}. ${polarityInWords(indicator.polarity)}.`;
}

function judgementParts(
	figure: CurrentFigure,
	indicator: Indicator,
	grain: Grain
): readonly string[] {
	const { status, target } = figure;
	if (status === 'too-few') return ['too few to judge'];
	const isJudged = status === 'met' || status === 'close' || status === 'missed';
	const against =
		isJudged && target !== null
			? `${statusInWords(status).toLowerCase()} (${plainValueInWords(target.target, indicator.measure)})`
			: null;
	const change = changeInWords(figure, indicator, grain);
	const parts = [against, distanceInWords(figure, indicator), change];
	return parts.flatMap((part) => (part === null ? [] : [lowerFirst(part)]));
}

/** "extract received 15 Jul 2013 07:42": when the newest figures came in. */
export function receivedInWords({ received }: Frame): string {
	if (received === null) return 'no extract received yet';
	return `extract received ${dayInWords(received.date)} ${received.time}`;
}

/** How fresh a page of the week is: of an earlier week than the newest, both the newest and when it came. */
export function freshnessOfWeek(frame: Frame, week: string): string {
	return week === frame.newestWeek ? receivedInWords(frame) : freshnessInWords(frame);
}

/** "newest week of 8 Jul 2013 · extract received 15 Jul 2013 07:42": the newest week there is, and when it came. */
export function freshnessInWords(frame: Frame): string {
	const { newestWeek } = frame;
	if (newestWeek === null) return receivedInWords(frame);
	return `newest week of ${dayInWords(newestWeek)} · ${receivedInWords(frame)}`;
}

/**
 * Where a picture's or file's figures come from, and what must be known before they are passed on. Published figures have
 * their line where any comparator but last year is shown.
 */
export function sourceLines(
	data: IndicatorData,
	{ comparators }: Pick<ResolvedView, 'comparators'>,
	frame: Frame
): readonly string[] {
	const isCompared = comparators.some((kind) => kind !== 'last-year');
	const hasPublished = isCompared && data.comparators.length > 0;
	return [
		`Source: ${frame.council}, ${data.indicator.source}; ${receivedInWords(frame)}. ${frame.basisNote ?? ''}`.trim(),
		...(hasPublished
			? ['Comparators: Department for Education statistics, Open Government Licence v3.0.']
			: []),
		reservationsInWords(frame, isSampleShown(data))
	];
}

/** What must be known before a figure of our own is passed on: that it is the sample's, or not last week's, and whom it is for. */
export function reservationsInWords(frame: Frame, isSample: boolean): string {
	return `${freshnessNote(frame, isSample) ?? ''} Internal: contains small numbers.`.trim();
}
