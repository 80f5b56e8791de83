import type { BandSpread } from '$lib/domain/band-spread';
import { bandsOf } from '$lib/domain/catalogue';
import {
	publishedYear,
	type PeerSeries,
	type PublishedFigure,
	type PublishedPart
} from '$lib/domain/comparator';
import { numberInWords, publishedYearInWords, suffixOf } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import { value } from '$lib/domain/observation';
import type { IsoDate } from '$lib/domain/period';
import { peerSeries } from '$lib/server/figures/published';
import type { Setting } from './frame';

/** The bands of the indicator in the newest year that had ended by the day; null where it has none, or none is published. */
export async function bandSpread(
	indicator: Indicator,
	{ library, catalogue, shown }: Setting,
	endsBy: IsoDate
): Promise<BandSpread | null> {
	const parts = bandsOf(catalogue, indicator.id);
	const found = await Promise.all(
		parts.map(async (band) => {
			const figures = await library.published(band.id, shown.version.id);
			return { band, figures, peers: peerSeries(figures, catalogue, shown.knownOn) };
		})
	);
	const point = indicator.publishedAtPoint;
	const years = found.flatMap(({ peers }) =>
		peers.flatMap((peer) => peer.years.map(({ year }) => year))
	);
	if (point === null) return null;
	const newest = Math.max(...years.filter((year) => publishedYear(year, point).end <= endsBy));
	if (!Number.isFinite(newest)) return null;
	const deadline = indicator.workingDays;
	const names = found.find(({ peers }) => peers.length > 0)?.peers ?? [];
	return {
		label: `${indicator.name}: how long they took`,
		period: publishedYearInWords(newest, point),
		deadline,
		bands: parts.map(({ shortName, workingDays }) => ({
			name: shortName,
			isInTime: deadline !== null && workingDays !== null && workingDays <= deadline
		})),
		rows: names.map(({ name, group }) => {
			const id = catalogue.authorities.find((each) => each.name === name)?.id ?? name;
			const cells = found.map(({ band, figures, peers }) => {
				const peer = peers.find((each) => each.name === name);
				const figure = figures.find((each) => each.authority === id && each.year === newest);
				return cellOf(peer, figure, band);
			});
			return {
				name,
				group,
				shares: cells.map(({ share }) => share),
				texts: cells.map(({ text }) => text)
			};
		})
	};
}

/** The share as it was counted, so that bands add up; as it was published where it was not given with its parts. */
function cellOf(
	peer: PeerSeries | undefined,
	figure: PublishedFigure | undefined,
	{ measure }: Indicator
) {
	const found = peer?.years.find(({ year }) => year === figure?.year);
	if (found?.value == null) return { share: null, text: found?.symbol ?? '–' };
	const counted = {
		numerator: numberOf(figure?.numerator),
		denominator: numberOf(figure?.denominator)
	};
	const share = value(counted, measure) ?? found.value;
	return { share, text: `${numberInWords(share, 1)}${suffixOf(measure)}` };
}

function numberOf(part: PublishedPart | undefined): number | null {
	return part?.kind === 'number' ? part.number : null;
}
