import { indicatorOf, type Catalogue } from '$lib/domain/catalogue';
import type { IsoDate } from '$lib/domain/period';
import type { PublishedFigure } from '$lib/domain/comparator';
import type { Series } from '$lib/domain/series';
import type { Target } from '$lib/domain/target';
import type { GateState } from '$lib/server/gate/gate-state';
import { targetOf } from '$lib/server/gate/target-ledger';
import { Kept } from '$lib/server/kept';
import type { Store } from '$lib/server/store/store';
import { figureRows, firstVersionWith, spanOfIndicator } from './figure-rows';
import { publishedFigures } from './published';
import { seriesByUnit, type VersionNote } from './roll-up';

/** First and newest week of a version. */
export interface Span {
	readonly first: IsoDate;
	readonly newest: IsoDate;
	/** When the extract that first gave figures for the newest week was received. */
	readonly receivedAt: string | null;
}

/** The figures of one catalogue and set of versions, read once and kept: a page never works them out twice. */
export class Library {
	readonly #store: Store;
	readonly #catalogue: Catalogue;
	readonly #notes: ReadonlyMap<number, VersionNote>;
	readonly #receivedAt: ReadonlyMap<number, string>;
	readonly #series = new Kept<ReadonlyMap<string, Series>>();
	readonly #targets = new Kept<readonly Target[]>();
	readonly #published = new Kept<readonly PublishedFigure[]>();
	readonly #spans = new Kept<Span | null>();

	constructor(store: Store, catalogue: Catalogue, state: GateState) {
		this.#store = store;
		this.#catalogue = catalogue;
		const extracts = new Map(state.records.map((record) => [record.id, record]));
		this.#receivedAt = new Map(
			state.versions.map(({ id, extract, publishedAt }) => [
				id,
				extracts.get(extract)?.receivedAt ?? publishedAt
			])
		);
		this.#notes = new Map(
			state.versions.map(({ id, extract, publishedAt }) => {
				const record = extracts.get(extract);
				const note = {
					publishedAt,
					reason: record?.reason ?? '',
					isSample: record?.isSample ?? false
				};
				return [id, note];
			})
		);
	}

	/** The series of every unit that has figures of the indicator in the version. */
	series(indicator: string, version: number): Promise<ReadonlyMap<string, Series>> {
		return this.#series.once(`${String(version)} ${indicator}`, async () => {
			const known = indicatorOf(this.#catalogue, indicator);
			if (known === null) return new Map<string, Series>();
			const rows = await figureRows(this.#store, indicator, version);
			const { organisation } = this.#catalogue;
			return seriesByUnit(rows, {
				indicator: known,
				organisation,
				versions: new Map([...this.#notes].filter(([id]) => id <= version))
			});
		});
	}

	targets(indicator: string, version: number): Promise<readonly Target[]> {
		return this.#targets.once(`${String(version)} ${indicator}`, async () => {
			const rows = await this.#store.read(
				`select * from target
				 where indicator = ? and from_version <= ? and (to_version is null or to_version > ?)
				 order by from_day`,
				[indicator, version, version]
			);
			return rows.map(targetOf);
		});
	}

	published(indicator: string, version: number): Promise<readonly PublishedFigure[]> {
		return this.#published.once(`${String(version)} ${indicator}`, () =>
			publishedFigures(this.#store, indicator, version)
		);
	}

	/** First and newest week of all weekly indicators in the version; null where it holds no figure. */
	span(version: number): Promise<Span | null> {
		return this.#spans.once(String(version), async () => {
			const weekly = this.#catalogue.indicators.filter((each) => each.frequency === 'week');
			const ends: IsoDate[] = [];
			for (const { id } of weekly) {
				const span = await spanOfIndicator(this.#store, id, version);
				if (span !== null) ends.push(span.first, span.newest);
			}
			ends.sort();
			const [first, newest] = [ends[0], ends.at(-1)];
			if (first === undefined || newest === undefined) return null;
			const ids = weekly.map(({ id }) => id);
			return { first, newest, receivedAt: await this.#reception(ids, newest, version) };
		});
	}

	/** When the first figures of any of the indicators came in for the week. */
	async #reception(
		indicators: readonly string[],
		week: IsoDate,
		version: number
	): Promise<string | null> {
		const versions: number[] = [];
		for (const indicator of indicators) {
			const place = { indicator, period: week };
			const first = await firstVersionWith(this.#store, place, version);
			if (first !== null) versions.push(first);
		}
		return this.#receivedAt.get(Math.min(...versions)) ?? null;
	}
}
