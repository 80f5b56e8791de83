import { dayInWords, periodInWords } from '$lib/domain/format';
import { daysAfter, mondayOf } from '$lib/domain/period';
import type { IndicatorPage } from './indicator-page';
import { judgedAt } from './series-reading';

/**
 * "Up to the week of 21 Jan 2013": what the reading beside a period without a figure is of, which is an earlier one; null
 * where the period shown has a figure, or nothing is read.
 */
export function readUpTo({
	data,
	figure,
	reading,
	resolved
}: Pick<IndicatorPage, 'data' | 'figure' | 'reading' | 'resolved'>): string | null {
	const { start, end, newerWithoutFigure } = reading.latest;
	const { current } = figure;
	if (current === null || current.value !== null || newerWithoutFigure === 0) return null;
	if (start === null || end === null || end >= current.end) return null;
	const judged = judgedAt(resolved.grain, data.series.frequency);
	if (judged !== 'week') return `Up to ${periodInWords(judged, start, data.series.frequency)}`;
	// Of four weeks taken together, their last.
	return `Up to the week of ${dayInWords(mondayOf(daysAfter(end, -1)))}`;
}
