import type { Authority, Neighbour } from './comparator';
import type { Indicator } from './indicator';
import { unitOf, type Organisation } from './organisation';
import type { IsoDate } from './period';
import { findingById } from './remembered';

/** Everything that a council edits in `data/*.csv`, read and checked. */
export interface Catalogue {
	readonly indicators: readonly Indicator[];
	readonly sets: readonly IndicatorSet[];
	readonly organisation: Organisation;
	readonly authorities: readonly Authority[];
	readonly neighbours: readonly Neighbour[];
	readonly events: readonly EventNote[];
	/** England's bank holidays, which are not working days. */
	readonly holidays: ReadonlySet<IsoDate>;
	readonly mappings: readonly Mapping[];
	readonly recalculations: readonly Recalculation[];
	readonly exclusions: readonly Exclusion[];
	readonly settings: Settings;
}

/** A named list of indicators that a meeting is about. */
export interface IndicatorSet {
	readonly id: string;
	readonly name: string;
	readonly indicators: readonly string[];
}

/** Something that happened, noted on the charts of the indicators (empty = all) and of the unit (null = all). */
export interface EventNote {
	readonly date: IsoDate;
	readonly title: string;
	readonly detail: string;
	readonly indicators: readonly string[];
	readonly unit: string | null;
	readonly source: string;
}

/** How a statistics file is read as it was published: which columns hold one indicator's value and its parts. */
export interface Mapping {
	readonly id: string;
	/** Of explore education statistics, or of the Local Authority Interactive Tool. */
	readonly format: 'ees' | 'lait';
	/** Names of files it is for; `*` stands for any characters. */
	readonly file: string;
	readonly indicator: string;
	readonly value: string;
	readonly numerator: string | null;
	readonly denominator: string | null;
	/** Columns that must hold a value for a row to be read: the file's other rows speak of something else. */
	readonly filter: readonly { readonly column: string; readonly value: string }[];
	readonly source: string;
	readonly publishedOn: IsoDate | null;
}

/** A person's decision to work limits out anew from a date. */
export interface Recalculation {
	readonly indicator: string;
	readonly unit: string | null;
	readonly date: IsoDate;
	readonly reason: string;
	readonly by: string;
}

/** A person's decision to leave a stretch out of the working out of limits. */
export interface Exclusion {
	readonly indicator: string;
	readonly unit: string | null;
	readonly from: IsoDate;
	readonly until: IsoDate;
	readonly reason: string;
	readonly by: string;
}

export interface Settings {
	/** The council's own id among the authorities. */
	readonly authority: string;
	readonly council: string;
	readonly neighbourModel: string;
	readonly neighbourVerdict: 'mean' | 'median';
	readonly discussAtMost: number;
	/** Said wherever a figure shown came from the files of the sample. */
	readonly sampleNote: string;
	readonly meetingWeekday: string;
	/** When it begins, on London's clock: what it shows is what was in force then. */
	readonly meetingTime: string;
	/** What it is about: a set (the first where it is empty) and a part of the organisation (all of it where it is empty). */
	readonly meetingSet: string;
	readonly meetingUnit: string;
}

/** The indicator of that id, or null. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator | null {
	return indicatorById(catalogue.indicators, id);
}

const indicatorById = findingById<Indicator>();

/** The set of that id, or null. */
export function setOf(catalogue: Catalogue, id: string): IndicatorSet | null {
	return catalogue.sets.find((set) => set.id === id) ?? null;
}

/** What the weekly meeting is about: the set and unit that the settings name, or the first set and the authority. */
export function meetingHeld({ settings, sets, organisation }: Catalogue) {
	const set = sets.find(({ id }) => id === settings.meetingSet) ?? sets[0];
	const unit = unitOf(organisation, settings.meetingUnit) ?? organisation.authority;
	return { weekday: settings.meetingWeekday, set: set?.id ?? '', unit: unit.id };
}

/** The council's statistical neighbours by the model that the settings name, nearest first. */
export function neighboursOf(catalogue: Catalogue): readonly Neighbour[] {
	const { authority, neighbourModel } = catalogue.settings;
	return catalogue.neighbours
		.filter((each) => each.authority === authority && each.model === neighbourModel)
		.sort((a, b) => a.rank - b.rank);
}

/**
 * The indicators that stand in lists, in the catalogue's order. A band of another stands on that one's page; it is listed
 * by itself only where a set names it.
 */
export function listedIndicators({
	indicators,
	sets
}: Pick<Catalogue, 'indicators' | 'sets'>): readonly Indicator[] {
	return indicators.filter(
		({ id, partOf }) => partOf === null || sets.some((set) => set.indicators.includes(id))
	);
}

/** The bands into which an indicator is published, in the catalogue's order. */
export function bandsOf(
	{ indicators }: Pick<Catalogue, 'indicators'>,
	id: string
): readonly Indicator[] {
	return indicators.filter(({ partOf }) => partOf === id);
}
