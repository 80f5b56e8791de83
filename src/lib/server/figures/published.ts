import { neighboursOf, type Catalogue } from '$lib/domain/catalogue';
import {
	isPublicOn,
	neighbourSummary,
	type ComparatorSeries,
	type ComparatorYear,
	type PeerSeries,
	type PublishedFigure
} from '$lib/domain/comparator';
import type { IsoDate } from '$lib/domain/period';
import { comparatorReading } from '$lib/server/gate/comparator-ledger';
import type { Store } from '$lib/server/store/store';

/** The published figures of the indicator in the version, of every authority and year. */
export async function publishedFigures(
	store: Store,
	indicator: string,
	version: number
): Promise<readonly PublishedFigure[]> {
	const rows = await store.read(
		`select * from comparator
		 where indicator = ? and from_version <= ? and (to_version is null or to_version > ?)
		 order by year`,
		[indicator, version, version]
	);
	return rows.map(comparatorReading());
}

/**
 * The indicator's published figures as series: the council's own, its neighbours' mean or median (as the settings say),
 * its region and England. `knownOn` leaves out what was published after that day.
 */
export function comparatorSeries(
	figures: readonly PublishedFigure[],
	catalogue: Catalogue,
	knownOn: IsoDate | null
): readonly ComparatorSeries[] {
	const byAuthority = byAuthorityOn(figures, knownOn);
	const seriesFor = (kind: 'authority' | 'region' | 'england', id: string): ComparatorSeries => ({
		kind,
		name: catalogue.authorities.find((each) => each.id === id)?.name ?? id,
		years: (byAuthority.get(id) ?? []).map(yearOf)
	});
	const own = catalogue.authorities.find((each) => each.id === catalogue.settings.authority);
	const all = [
		seriesFor('authority', catalogue.settings.authority),
		neighbourSeries(byAuthority, catalogue),
		...(own?.region == null ? [] : [seriesFor('region', own.region)]),
		...catalogue.authorities
			.filter((each) => each.level === 'national')
			.map((each) => seriesFor('england', each.id))
	];
	return all.filter((series) => series.years.length > 0);
}

/** The council, each neighbour by nearness, its region and England with what was published of them; all, or none. */
export function peerSeries(
	figures: readonly PublishedFigure[],
	catalogue: Catalogue,
	knownOn: IsoDate | null
): readonly PeerSeries[] {
	const byAuthority = byAuthorityOn(figures, knownOn);
	const { authorities, settings } = catalogue;
	const own = authorities.find((each) => each.id === settings.authority);
	const region = own?.region ?? null;
	const groups: readonly (readonly [PeerSeries['group'], string])[] = [
		['own', settings.authority],
		...neighboursOf(catalogue).map(({ neighbour }) => ['neighbour', neighbour] as const),
		...(region === null ? [] : [['region', region] as const]),
		...authorities
			.filter((each) => each.level === 'national')
			.map(({ id }) => ['england', id] as const)
	];
	const peers = groups.map(([group, id]) => ({
		name: authorities.find((each) => each.id === id)?.name ?? id,
		group,
		years: (byAuthority.get(id) ?? [])
			.map(yearOf)
			.map(({ year, value, symbol }) => ({ year, value, symbol }))
	}));
	return peers.some(({ years }) => years.length > 0) ? peers : [];
}

/** What had been published by the day, by authority. */
function byAuthorityOn(
	figures: readonly PublishedFigure[],
	knownOn: IsoDate | null
): ReadonlyMap<string, readonly PublishedFigure[]> {
	const known = figures.filter((figure) => isPublicOn(figure, knownOn));
	return Map.groupBy(known, ({ authority }) => authority);
}

function yearOf({ year, value, publishedOn }: PublishedFigure): ComparatorYear {
	return {
		year,
		value: value.kind === 'number' ? value.number : null,
		symbol: value.kind === 'symbol' ? value.symbol : null,
		publishedOn
	};
}

function neighbourSeries(
	byAuthority: ReadonlyMap<string, readonly PublishedFigure[]>,
	catalogue: Catalogue
): ComparatorSeries {
	const { neighbourVerdict } = catalogue.settings;
	const neighbours = neighboursOf(catalogue).map((each) => byAuthority.get(each.neighbour) ?? []);
	const years = [...new Set(neighbours.flat().map((figure) => figure.year))].sort((a, b) => a - b);
	return {
		kind: 'neighbours',
		name: 'Neighbours',
		years: years.flatMap((year): readonly ComparatorYear[] => {
			const found = neighbours.map((figures) => figures.find((each) => each.year === year));
			const values = found.map((each) =>
				each?.value.kind === 'number' ? each.value.number : null
			);
			const summary = neighbourSummary(values);
			if (summary === null) return [];
			const published = found.flatMap((each) => each?.publishedOn ?? []).sort();
			const value = summary[neighbourVerdict];
			return [{ year, value, symbol: null, publishedOn: published.at(-1) ?? null, summary }];
		})
	};
}
