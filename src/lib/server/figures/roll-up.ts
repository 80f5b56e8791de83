import type { Indicator } from '$lib/domain/indicator';
import { sumOf, type Observation } from '$lib/domain/observation';
import {
	childrenOf,
	existsIn,
	type Organisation,
	type OrganisationUnit
} from '$lib/domain/organisation';
import {
	daysAfter,
	endOf,
	gridOf,
	londonDay,
	stepsBetween,
	type IsoDate
} from '$lib/domain/period';
import type { Revision, Series } from '$lib/domain/series';
import type { FigureInTime } from './figure-rows';
import { settledTest, type Settled } from './settled';

/** What a version was, as far as a series needs it. */
export interface VersionNote {
	readonly publishedAt: string;
	readonly reason: string;
	readonly isSample: boolean;
}

export interface RollUpContext {
	readonly indicator: Indicator;
	readonly organisation: Organisation;
	/** The version seen from and every one before it. */
	readonly versions: ReadonlyMap<number, VersionNote>;
}

type Periods = ReadonlyMap<IsoDate, readonly FigureInTime[]>;

/** The figures under a unit: its own where it has any, else those of the units below it, all the way down. */
interface Holding {
	readonly unit: OrganisationUnit;
	readonly periods: Periods;
	/** The periods for which there is a figure in the version seen from: of others there was one once. */
	readonly inForce: ReadonlySet<IsoDate>;
	/** The first of them and the last; '' where there is none. */
	readonly first: IsoDate;
	readonly last: IsoDate;
	readonly parts: readonly Holding[];
}

/**
 * The series of every unit that has figures of the indicator. A unit with rows of its own is never summed from the
 * units below it; any other is, by summing numerators and denominators.
 */
export function seriesByUnit(
	rows: readonly FigureInTime[],
	context: RollUpContext
): ReadonlyMap<string, Series> {
	const { organisation } = context;
	const own = new Map<string, Map<IsoDate, FigureInTime[]>>();
	for (const row of rows) {
		const periods = own.get(row.unit) ?? new Map<IsoDate, FigureInTime[]>();
		own.set(row.unit, periods);
		const known = periods.get(row.period);
		if (known === undefined) periods.set(row.period, [row]);
		else known.push(row);
	}
	const settled = settledTest(rows, context.indicator, context.versions);
	const series = new Map<string, Series>();
	const hold = (unit: OrganisationUnit): Holding | null => {
		const parts = childrenOf(organisation, unit.id).flatMap((child) => hold(child) ?? []);
		const holding = holdingOf(unit, own.get(unit.id) ?? NO_PERIODS, parts);
		if (holding === null) return null;
		if (holding.inForce.size > 0) series.set(unit.id, seriesOf(holding, context, settled));
		return holding;
	};
	hold(organisation.authority);
	return series;
}

const NO_PERIODS: Periods = new Map();

/** A unit whose own rows have all been withdrawn is summed like one that never had any. */
function holdingOf(
	unit: OrganisationUnit,
	own: Periods,
	parts: readonly Holding[]
): Holding | null {
	const ownInForce = inForceIn(own);
	const isSum = ownInForce.inForce.size === 0 && parts.length > 0;
	if (!isSum) return own.size === 0 ? null : { unit, periods: own, ...ownInForce, parts: [] };
	const periods = merged(parts);
	return { unit, periods, ...inForceIn(periods), parts };
}

function inForceIn(periods: Periods): Pick<Holding, 'inForce' | 'first' | 'last'> {
	const inForce = new Set<IsoDate>();
	let [first, last] = ['', ''];
	for (const [period, rows] of periods) {
		if (!rows.some(({ to }) => to === null)) continue;
		inForce.add(period);
		if (first === '' || period < first) first = period;
		if (period > last) last = period;
	}
	return { inForce, first, last };
}

function merged(parts: readonly Holding[]): Periods {
	const all = new Map<IsoDate, FigureInTime[]>();
	for (const part of parts) {
		for (const [period, rows] of part.periods) {
			const known = all.get(period);
			if (known === undefined) all.set(period, [...rows]);
			else known.push(...rows);
		}
	}
	return all;
}

function seriesOf(holding: Holding, context: RollUpContext, settled: Settled): Series {
	const { frequency, measure } = context.indicator;
	const { first, last } = holding;
	const starts = gridOf(frequency, first, last);
	const observations = starts.map((start) => observationIn(holding.periods.get(start) ?? [], null));
	const later = stepsBetween(frequency, starts.at(-1) ?? first, settled.newest);
	return {
		frequency,
		start: first,
		numerators: observations.map((each) => each.numerator),
		denominators: measure === 'count' ? [] : observations.map((each) => each.denominator),
		revisions: starts.flatMap((start, index) =>
			revisionsOf(holding.periods.get(start) ?? [], index, context, settled)
		),
		incomplete: starts.flatMap((start, index) => {
			const units = absentParts(holding, start, frequency);
			return units.length === 0 ? [] : [{ index, units }];
		}),
		settling: Math.min(starts.length, Math.max(0, settled.needed - later)),
		isSample: isSampleIn(holding.periods, context)
	};
}

/** The sum of what was in force in the version (null: in the one seen from). */
function observationIn(rows: readonly FigureInTime[], version: number | null): Observation {
	const inForce = rows.filter((row) =>
		version === null
			? row.to === null
			: row.from <= version && (row.to === null || row.to > version)
	);
	return sumOf(inForce);
}

const NONE: readonly never[] = [];

/** What the period's figure was before each version that replaced any part of it, or brought one that had been wanting. */
function revisionsOf(
	rows: readonly FigureInTime[],
	index: number,
	context: RollUpContext,
	settled: Settled
): readonly Revision[] {
	// Nearly every period came once and stayed.
	const only = rows[0]?.from;
	if (rows.every(({ from, to }) => to === null && from === only)) return NONE;
	const changing = new Set(rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
	return [...changing]
		.sort((a, b) => a - b)
		.slice(1)
		.map((version) => {
			const note = context.versions.get(version);
			const period = rows[0]?.period ?? '';
			return {
				index,
				...observationIn(rows, version - 1),
				version,
				changedOn: note === undefined ? '' : londonDay(note.publishedAt),
				kind: settled.isSettledIn(period, version) ? 'restatement' : 'late-recording',
				reason: note?.reason ?? ''
			};
		});
}

/** The units at any depth that should have a figure in the period and have none: the sum is without them. */
function absentParts(
	holding: Holding,
	start: IsoDate,
	frequency: 'week' | 'month'
): readonly string[] {
	const end = endOf({ frequency, start });
	return holding.parts.flatMap((part) => {
		if (part.inForce.has(start)) return absentParts(part, start, frequency);
		return isExpected(part, start, end) ? [part.unit.shortName] : [];
	});
}

/** Whether the unit exists in the period and has figures before it; and after it, unless it goes on to the period's end. */
function isExpected({ unit, first, last }: Holding, start: IsoDate, end: IsoDate): boolean {
	if (first === '' || first >= start || !existsIn(unit, start, end)) return false;
	return last > start || existsIn(unit, daysAfter(end, -1), end);
}

function isSampleIn(periods: Periods, { versions }: RollUpContext): boolean {
	for (const rows of periods.values()) {
		if (rows.some((row) => row.to === null && versions.get(row.from)?.isSample === true))
			return true;
	}
	return false;
}
