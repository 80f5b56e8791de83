import type { Caption } from '$lib/charts/captioned';
import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import { headlineOf, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { sourceLines } from '$lib/view/summary';

/** What a picture of the unit's own figure says about it, the notes excepted: title, subtitle, figure and status, source. */
export function captionOf(page: IndicatorPage, frame: Frame): Omit<Caption, 'notes'> {
	const { indicator } = page.data;
	const { number, behind, status, target, distance } = headlineOf(page);
	const aim =
		target === null ? [] : [`Target ${plainValueInWords(target.target, indicator.measure)}`];
	const subtitle = [page.subtitle, ...aim, polarityInWords(indicator.polarity), ...page.remarks];
	return {
		title: indicator.name,
		subtitle: subtitle.join(' · '),
		headline: number,
		behind,
		status,
		distance,
		source: sourceLines(page.data, page.resolved, frame)
	};
}
