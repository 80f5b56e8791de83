import { bandsOf, indicatorOf } from '$lib/domain/catalogue';
import { publishedYear } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import { daysAfter, type IsoDate } from '$lib/domain/period';
import type { Application } from '$lib/server/application';
import type { Drawing } from '$lib/view/drawing';
import type { IndicatorPage } from '$lib/view/indicator-page';
import type { AuthorityFigure } from '$lib/view/page-data';
import { authorityFigures } from './authorities';
import { settingOf, type Setting } from './frame';
import type { Asked } from './indicator';

/** The authorities' published figures of one year: of an indicator, or of one of its bands. */
export interface PublishedOfYear {
	readonly indicator: Indicator;
	readonly year: number;
	readonly figures: readonly AuthorityFigure[];
}

/** What of the published figures a file has. */
export interface FileOf {
	readonly drawing: Drawing;
	/** Every authority in every year that had ended by the week shown, the newest first; else what the chart shows. */
	readonly isFull: boolean;
}

/** The published figures behind the page's comparators: of the indicator, or of the bands that it is published in. */
export async function publishedBehind(
	{ data, resolved }: IndicatorPage,
	{ drawing, isFull }: FileOf,
	{ url, team }: Asked,
	application: Application
): Promise<readonly PublishedOfYear[]> {
	const { authorities, bands } = data;
	const isOfBands = drawing === 'bands' && bands !== null;
	const shown = authorities === null ? [] : [{ indicator: data.indicator, ...authorities }];
	if (!isFull && !isOfBands) return shown;
	const setting = await settingOf(application, url, team);
	const indicator = setting === null ? null : indicatorOf(setting.catalogue, data.indicator.id);
	if (setting === null || indicator === null) return shown;
	const parts = isOfBands ? bandsOf(setting.catalogue, indicator.id) : [indicator];
	const all = await yearsOf(parts, daysAfter(resolved.week, 7), setting);
	return isFull ? all : newestBeside(all);
}

async function yearsOf(
	parts: readonly Indicator[],
	endsBy: IsoDate,
	{ library, shown, catalogue }: Setting
): Promise<readonly PublishedOfYear[]> {
	const ofParts = parts.map(async (indicator) => {
		const { publishedAtPoint, polarity } = indicator;
		if (publishedAtPoint === null) return [];
		const figures = await library.published(indicator.id, shown.version.id);
		const years = [...new Set(figures.map(({ year }) => year))];
		return years
			.filter((year) => publishedYear(year, publishedAtPoint).end <= endsBy)
			.sort((a, b) => b - a)
			.map((year) => ({
				indicator,
				year,
				figures: authorityFigures(figures, { year, knownOn: shown.knownOn, polarity }, catalogue)
			}))
			.filter(({ figures: known }) => known.length > 0);
	});
	return (await Promise.all(ofParts)).flat();
}

/** Of the newest year, the council with those that it is compared with: what a chart of bands shows. */
function newestBeside(all: readonly PublishedOfYear[]): readonly PublishedOfYear[] {
	const beside = all
		.map((each) => ({ ...each, figures: each.figures.filter(({ group }) => group !== 'other') }))
		.filter(({ figures }) => figures.length > 0);
	const newest = Math.max(...beside.map(({ year }) => year));
	return beside.filter(({ year }) => year === newest);
}
