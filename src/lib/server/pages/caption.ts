import type { Caption } from '$lib/charts/captioned';
import { plainValueInWords } from '$lib/domain/format';
import { polarityInWords } from '$lib/domain/indicator';
import { headlineOf, type IndicatorPage } from '$lib/view/indicator-page';
import type { Frame } from '$lib/view/page-data';
import { sourceLines } from '$lib/view/summary';

/** What a picture of the unit's own figure says about it, the notes excepted, under a title: subtitle, figure and status, source. */
export function captionOf(
	page: IndicatorPage,
	frame: Frame,
	title: string
): Omit<Caption, 'notes'> {
	const { indicator } = page.data;
	const { number, behind, status, target, distance } = headlineOf(page);
	const aim =
		target === null ? [] : [`Target ${plainValueInWords(target.target, indicator.measure)}`];
	const name = title === indicator.name ? [] : [indicator.name];
	const subtitle = [
		...name,
		page.subtitle,
		...aim,
		polarityInWords(indicator.polarity),
		...page.remarks
	];
	return {
		title,
		subtitle: subtitle.join(' · '),
		headline: number,
		behind,
		status,
		distance,
		source: sourceLines(page.data, page.resolved, frame)
	};
}
