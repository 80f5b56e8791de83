import type { BandSpread } from '$lib/domain/band-spread';
import type { EventNote, Exclusion, Recalculation } from '$lib/domain/catalogue';
import type { ComparatorSeries, PeerSeries, PublishedPart } from '$lib/domain/comparator';
import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import type { IsoDate, LondonTime } from '$lib/domain/period';
import type { Problem } from '$lib/domain/problem';
import type { ProblemGroup } from '$lib/domain/problem-groups';
import type { Series } from '$lib/domain/series';
import type { Life } from '$lib/domain/stretches';
import type { Status, Target } from '$lib/domain/target';
import type { AuthorityRank } from '$lib/statistics/authority-rank';

/** What stands on every page: whose figures, how fresh, and in which state. */
export interface Frame {
	readonly council: string;
	/** Monday of the first and the newest week in the version shown; null where there are no figures. */
	readonly firstWeek: IsoDate | null;
	readonly newestWeek: IsoDate | null;
	/** When the extract with the newest week was received, on London's clock: a browser would take long to tell the time there. */
	readonly received: LondonTime | null;
	/** The day by the clock. */
	readonly today: IsoDate;
	/** Said wherever a figure shown came from the files of the sample. */
	readonly sampleNote: string;
	/** Whether the newest figures in force came from them. */
	readonly isSample: boolean;
	/** Said where the version asked for is not the one shown, or is not the one in force. */
	readonly basisNote: string | null;
	/** Something is wrong with the catalogue or waits on the extracts page: said in the page's head. */
	readonly waiting: number;
	readonly catalogueProblems: number;
	/** Whether published statistics of others are in force: then their licence is named. */
	readonly hasComparators: boolean;
	readonly sets: readonly { readonly id: string; readonly name: string }[];
	readonly units: readonly UnitName[];
	/** The council's own unit: the team that is shown where none is asked for. */
	readonly authority: string;
}

/** A unit as a picker lists it, in the organisation's order. */
export interface UnitName {
	readonly id: string;
	readonly name: string;
	readonly kind: OrganisationUnit['kind'];
	readonly validFrom: IsoDate | null;
	readonly validUntil: IsoDate | null;
}

/** One indicator of one unit with what it needs to be judged: the row of an overview, the whole of a page. */
export interface IndicatorSeries {
	readonly indicator: Indicator;
	readonly series: Series;
	readonly targets: readonly Target[];
	/** "Replaced by the single assessment on 8 Jul 2013" where another took its place. */
	readonly successors: readonly {
		readonly id: string;
		readonly name: string;
		readonly shortName: string;
		readonly from: IsoDate;
	}[];
	/** The first day on which a result can be late, for an indicator with a timescale that has newly begun. */
	readonly firstLateDay: IsoDate | null;
	/** The day from which every result is late, for an indicator with a timescale that another has replaced. */
	readonly allLateFrom: IsoDate | null;
	/** People's decisions about its limits, of every unit. */
	readonly recalculations: readonly Recalculation[];
	readonly exclusions: readonly Exclusion[];
}

/** What the neighbours come to, year by year: their mean or median, as the settings have it. */
export interface NeighbourYears {
	readonly by: 'mean' | 'median';
	readonly years: readonly { readonly year: number; readonly value: number }[];
}

/** An indicator as a meeting looks at it. */
export interface MeetingSeries extends IndicatorSeries {
	/** Of the council as a whole; a team is compared with no authority. */
	readonly neighbours?: NeighbourYears;
	/** Of each open action about it, the first week at whose meeting it is overdue; none where it is not given. */
	readonly overdueFrom?: readonly IsoDate[];
}

/** The page of a set of indicators. */
export interface OverviewData {
	readonly set: { readonly id: string; readonly name: string };
	readonly unit: OrganisationUnit;
	readonly rows: readonly MeetingSeries[];
	readonly discussAtMost: number;
	/** What the weekly meeting is about and on which day of the week it is: "wednesday". */
	readonly meets: { readonly weekday: string; readonly set: string; readonly unit: string };
	/** Every set of the catalogue, with the times in which its indicators are counted. */
	readonly sets: readonly { readonly id: string; readonly lives: readonly Life[] }[];
}

/** An indicator in the list of all, with the newest published figures of England and of the neighbours. */
export interface IndexEntry extends IndicatorSeries {
	readonly comparators: readonly ComparatorSeries[];
}

/** The page of every indicator. */
export interface IndexData {
	readonly unit: OrganisationUnit;
	readonly entries: readonly IndexEntry[];
}

/** How many indicators a unit reports in a week, by their status. */
export interface UnitTally {
	readonly unit: OrganisationUnit;
	readonly reported: number;
	readonly statuses: Readonly<Record<Status, number>>;
}

/** The page of the organisation at a week. */
export interface TeamsData {
	readonly week: IsoDate;
	readonly units: readonly UnitTally[];
	readonly isSample: boolean;
}

/** The page of one unit: all that it reports, or what of a set. */
export interface TeamData {
	readonly unit: OrganisationUnit;
	/** Every unit, for the ones above, below, before and after it. */
	readonly units: readonly OrganisationUnit[];
	readonly set: { readonly id: string; readonly name: string } | null;
	readonly rows: readonly IndicatorSeries[];
}

/** An indicator as the page of definitions tells it. */
export interface DefinitionEntry {
	readonly indicator: Indicator;
	readonly replaced: readonly { readonly id: string; readonly name: string }[];
	readonly successors: IndicatorSeries['successors'];
	/** The publications that its comparators were taken from. */
	readonly publications: readonly string[];
}

/** A team's series beside the others of the same indicator. */
export interface TeamSeries {
	readonly unit: OrganisationUnit;
	readonly series: Series;
}

/** A published figure of one authority, as the comparators table lists it. */
export interface AuthorityFigure {
	readonly authority: string;
	readonly name: string;
	readonly group: 'own' | 'neighbour' | 'region' | 'england' | 'other';
	readonly value: PublishedPart;
	readonly numerator: PublishedPart;
	readonly denominator: PublishedPart;
	readonly source: string;
	readonly publishedOn: IsoDate | null;
	/** An authority, not a region or the country: only these are ranked, and compared in a funnel. */
	readonly isLocal: boolean;
	/** Its place among the authorities with a figure of the year; null where it is none of them. */
	readonly place: AuthorityRank | null;
}

/** An indicator with all that is needed to show any unit of it that is in hand. */
export interface IndicatorMaterial extends Omit<IndicatorSeries, 'series'>, BesideIndicator {
	/** Every unit in the organisation's order; without a series where it reports none, or where that is yet to be fetched. */
	readonly units: readonly (Omit<TeamSeries, 'series'> & { readonly series: Series | null })[];
	/** Not every unit's series is here: another unit is asked for at the server. */
	readonly isPartial: boolean;
}

/** What stands beside an indicator, whichever unit is shown. */
export interface BesideIndicator {
	readonly comparators: readonly ComparatorSeries[];
	/** The council, each neighbour, region and England; empty where nothing is published. */
	readonly peers: readonly PeerSeries[];
	readonly events: readonly EventNote[];
	/** Indicators that this one replaced. */
	readonly replaced: readonly { readonly id: string; readonly name: string }[];
	/** Every authority's published figure of one year; read only where that is shown. */
	readonly authorities: {
		readonly year: number;
		readonly figures: readonly AuthorityFigure[];
	} | null;
	/** How the newest published year's cases are spread over bands; read only where that is shown. */
	readonly bands: BandSpread | null;
	readonly neighbourModel: string;
	readonly neighbourVerdict: 'mean' | 'median';
}

/** The page of an indicator for one unit. */
export interface IndicatorData extends IndicatorSeries, BesideIndicator {
	readonly unit: OrganisationUnit;
	/** Units that this one took over from, and that took over from it. */
	readonly predecessors: readonly OrganisationUnit[];
	readonly successorUnits: readonly OrganisationUnit[];
	readonly teams: readonly TeamSeries[];
}

/** An extract on the extracts page. */
export interface ExtractLine {
	readonly id: string;
	readonly kind: string;
	readonly path: string;
	readonly state: string;
	readonly receivedAt: string;
	readonly by: string;
	readonly reason: string;
	readonly sha256: string;
	readonly isSample: boolean;
	readonly version: number | null;
	readonly counts: {
		readonly rows: number;
		readonly ready: number;
		readonly inError: number;
		readonly blank: number;
	};
	readonly effect: {
		readonly added: number;
		readonly late: number;
		readonly restated: number;
		readonly kept: number;
	};
	readonly problems: readonly Problem[];
	/** Rows in error that were held back when the rest was published: "lines 3-9, 14". */
	readonly heldBack: string | null;
	/** Figures in force that it lacked and that a person withdrew with it. */
	readonly withdrawn: number;
	/** The line of publish.csv that would release it, where one would. */
	readonly releaseLine: string | null;
}

/** Why there is nothing to show yet, and where to begin. */
export interface EmptyState {
	readonly folder: string;
	/** Whether the folder is there at all, and whether it holds any file of a catalogue. */
	readonly isThere: boolean;
	readonly isBegun: boolean;
	/** Whether there is a catalogue in force: then only figures are wanting. */
	readonly hasCatalogue: boolean;
	readonly catalogueProblems: readonly ProblemGroup[];
	readonly folderProblems: readonly ProblemGroup[];
	readonly waiting: readonly ExtractLine[];
	/** Rows of a template in the council's own indicators and teams. */
	readonly exampleRows: readonly string[];
}
