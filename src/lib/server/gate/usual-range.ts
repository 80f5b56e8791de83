import { countInWords, numberInWords, periodInWords, valueInWords } from '$lib/domain/format';
import { childrenOf, type Organisation, type OrganisationUnit } from '$lib/domain/organisation';
import {
	daysAfter,
	endOf,
	mondayOf,
	periodAfter,
	type Frequency,
	type IsoDate
} from '$lib/domain/period';
import { observationAt, type Series } from '$lib/domain/series';
import type { Store } from '$lib/server/store/store';
import type { ControlLimits } from '$lib/statistics/control-limits';
import { normalQuantile } from '$lib/statistics/normal-quantile';
import { sideOutside } from '$lib/statistics/outside';
import type { LimitedPoint } from '$lib/statistics/point-limits';
import { shareMoved } from '$lib/statistics/share-moved';
import { seriesLimits } from '$lib/view/series-reading';
import type { NewestPeriod } from './brought';
import { columnOf, columnsWith, placesOf } from './columns';
import { columnsInForce } from './figures-in-force';
import type { Question } from './ledger';

/** How often by chance alone a value lies above limits of 3 sigma: once in 741. */
const BY_CHANCE = 0.00135;

/**
 * How many times as far as its limits of 3 sigma a percentage must lie from their centre to be asked about, where a file
 * brings `count` of them (1 or more): so far that a file with hundreds is held by chance no oftener than a single chart
 * shows a point outside its limits. Bonferroni's correction: z(1 - 0.00135 / count) / 3. Example: 1 for one, 1.5 for 300.
 */
export function widening(count: number): number {
	return Math.max(1, normalQuantile(1 - BY_CHANCE / count) / 3);
}

/** How percentages are asked about: so many times as far as limits lie from their centre, with a pause now and then. */
export interface Asking {
	readonly widened: number;
	readonly breathe: () => Promise<void>;
}

/**
 * Percentages of the newest period that lie far outside the usual range of their team or of the council, read as their
 * charts read them, and have moved there as far from the period before. What has drifted out of an old range, or lay
 * outside already, is no slip of a file. Only of those that have moved enough for it is the history read: a few in a
 * hundred.
 */
export async function outOfUsualRange(
	period: NewestPeriod,
	store: Store,
	{ widened, breathe }: Asking
): Promise<readonly Question[]> {
	const { indicator, context } = period;
	if (indicator.measure !== 'percentage') return [];
	const moved = unitsMoved(period, widened);
	if (moved.length === 0) return [];
	const { organisation } = context.catalogue;
	const parts = new Set(moved.flatMap((unit) => withParts(unit, organisation)));
	const inForce = await columnsInForce(store, indicator, [...parts]);
	const brought = period.rows.filter(({ unit }) => parts.has(unit));
	const columns = columnsWith(inForce, brought, indicator.frequency);
	const questions: Question[] = [];
	for (const unit of moved) {
		const column = columnOf(unit.id, columns, organisation);
		if (column === null) continue;
		await breathe();
		const question = questionOf(unit, { ...NOTHING_BESIDES, ...column }, { ...period, widened });
		if (question !== null) questions.push(question);
	}
	return questions;
}

/** What no limit of a percentage rests on. */
const NOTHING_BESIDES = { revisions: [], incomplete: [], settling: 0, isSample: false };

/** The teams, and the council, that the file moves by nearly as many standard errors as a limit is wide, or more. */
function unitsMoved(period: NewestPeriod, widened: number): readonly OrganisationUnit[] {
	const { indicator, context, newest, inForce } = period;
	const { organisation } = context.catalogue;
	const recent = recentPeriods(indicator.frequency, newest);
	const near = new Set([...recent, newest]);
	const rows = [...inForce, ...period.rows.filter((row) => near.has(row.period))];
	const columns = columnsWith(new Map(), rows, indicator.frequency);
	const places = [...recent, newest].map(placesOf);
	return organisation.units.filter((unit) => {
		if (unit.kind === 'service' || !isTouched(unit, period)) return false;
		const column = columnOf(unit.id, columns, organisation);
		if (column === null) return false;
		const before = places.map((placeOf) => observationAt(column, placeOf(column)));
		const now = before.pop();
		return now !== undefined && shareMoved(now, before) > NEARLY_A_LIMIT * widened;
	});
}

/** Limits are 3 standard errors, as far as figures vary, from their centre; what varies is known from few periods only. */
const NEARLY_A_LIMIT = 2.5;

/** So many periods before the newest say how much a percentage varies. */
const RECENT = 13;

/** The periods before the newest by which it is seen what has moved, oldest first. */
export function recentPeriods(frequency: Frequency, newest: IsoDate): readonly IsoDate[] {
	return Array.from(
		{ length: RECENT },
		(_, index) => periodAfter({ frequency, start: newest }, index - RECENT).start
	);
}

/** The unit and whatever is summed in it. */
function withParts(unit: OrganisationUnit, organisation: Organisation): readonly string[] {
	const below = childrenOf(organisation, unit.id);
	return [unit.id, ...below.flatMap((child) => withParts(child, organisation))];
}

/** Whether the file changes the unit's figure of the newest period, or one that is summed in it. */
function isTouched({ id }: OrganisationUnit, period: NewestPeriod): boolean {
	if (period.changed.has(id)) return true;
	return childrenOf(period.context.catalogue.organisation, id).some((child) =>
		isTouched(child, period)
	);
}

function questionOf(
	unit: OrganisationUnit,
	series: Series,
	period: NewestPeriod & { readonly widened: number }
): Question | null {
	const { indicator, newest, figures, widened } = period;
	const [point, before] = judged(unit, series, period);
	const side = sideOf(point);
	if (point?.limits == null || side === null || !isFar(point, before, widened)) return null;
	const { frequency } = indicator;
	const parts = `${countInWords(point.numerator ?? 0)} of ${countInWords(point.denominator ?? 0)}`;
	const shown = valueInWords(point, indicator);
	const name = `${unit.name}${figures.has(unit.id) ? '' : ' (sum)'}`;
	const when = periodInWords(frequency, newest, frequency);
	return {
		code: 'unusual_value',
		column: 'numerator',
		value: parts,
		message: `${indicator.shortName}, ${name}, ${when}: ${shown} (${parts}) is ${side === 'high' ? 'above' : 'below'} the usual range of ${rangeInWords(point.limits, indicator.decimals)}`,
		remedy:
			'Look whether the count and the total are right; if they are, publish it with a note that says so.'
	};
}

/** The newest period as the chart judges it, and the one before. */
function judged(
	unit: OrganisationUnit,
	series: Series,
	{ indicator, context, newest }: NewestPeriod
): readonly (LimitedPoint | undefined)[] {
	const end = endOf({ frequency: indicator.frequency, start: newest });
	const { recalculations, exclusions } = context.catalogue;
	const isOwn = (each: { readonly indicator: string }) => each.indicator === indicator.id;
	const points = seriesLimits(
		{
			indicator,
			series,
			targets: [],
			successors: [],
			firstLateDay: null,
			allLateFrom: null,
			recalculations: recalculations.filter(isOwn),
			exclusions: exclusions.filter(isOwn)
		},
		{ week: mondayOf(daysAfter(end, -1)), unit }
	);
	const at = points.findIndex((point) => point.end === end);
	return [points[at], points[at - 1]];
}

function sideOf(point: LimitedPoint | undefined) {
	if (point?.limits == null || point.value === null || point.exclusion !== null) return null;
	return sideOutside({ value: point.value, limits: point.limits });
}

/** Whether it lies so far from the centre, and has moved so far; it has where there is nothing before it. */
function isFar(
	{ value, limits }: LimitedPoint,
	before: LimitedPoint | undefined,
	widened: number
): boolean {
	if (value === null || limits === null) return false;
	const far = widened * (limits.upper - limits.centre);
	const from = [limits.centre, before?.value ?? null].filter((each) => each !== null);
	return from.every((each) => Math.abs(value - each) > far);
}

function rangeInWords({ lowerShown, upperShown }: ControlLimits, decimals: number): string {
	return `${numberInWords(lowerShown, decimals)}% to ${numberInWords(upperShown, decimals)}%`;
}
