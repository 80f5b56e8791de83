import { dayInWords } from '$lib/domain/format';
import { isCountedIn, type Indicator } from '$lib/domain/indicator';
import { daysAfter, monthsAfter, type Grain, type IsoDate } from '$lib/domain/period';
import { currentFigure, flipOf, type CurrentFigure, type Lens } from './current';
import type { IndicatorSeries } from './page-data';
import { ownGrain } from './series-reading';

/** Why an indicator is brought up for discussion, strongest first. */
export type Ground = 'missed' | 'flipped' | 'restated';

/** One indicator as a row of an overview. */
export interface IndicatorRow {
	readonly indicator: Indicator;
	readonly grain: Grain;
	readonly figure: CurrentFigure;
	readonly flip: 'worse' | 'better' | null;
	/** Days on which settled figures of it were restated in the week after the one shown. */
	readonly restatedOn: IsoDate | null;
	readonly grounds: readonly Ground[];
	/** What must be known beside the figure: replaced, running off, no late result possible yet. */
	readonly remarks: readonly string[];
}

/** The row of an indicator at the reader's week; null where it is not counted in that week. */
export function indicatorRow(
	each: IndicatorSeries,
	lens: Omit<Lens, 'grain'> & { readonly grain: Grain | null }
): IndicatorRow | null {
	const { indicator } = each;
	const weekEnd = daysAfter(lens.week, 7);
	// A unit that had ended has no figure of this week, and its last ones are no finding of it.
	if (lens.unit.validUntil !== null && lens.unit.validUntil < lens.week) return null;
	if (!isCountedIn(indicator, lens.week, weekEnd)) return null;
	const grain = lens.grain ?? ownGrain(each, lens.unit);
	// Three years are more than a row shows at any grain.
	const figure = currentFigure(each, { ...lens, grain, after: monthsAfter(lens.week, -40) });
	const flip = flipOf(figure);
	const restatedOn = restatementIn(each, weekEnd);
	return {
		indicator,
		grain,
		figure,
		flip,
		restatedOn,
		grounds: groundsOf(isAllLate(each, lens.week) ? null : figure, flip, restatedOn),
		remarks: remarksOf(each, lens.week)
	};
}

function groundsOf(
	/** Null where the clock alone had decided it. */
	figure: CurrentFigure | null,
	flip: 'worse' | 'better' | null,
	restatedOn: IsoDate | null
): readonly Ground[] {
	const grounds: Ground[] = [];
	if (figure?.status === 'missed') grounds.push('missed');
	if (figure !== null && flip === 'worse') grounds.push('flipped');
	if (restatedOn !== null) grounds.push('restated');
	return grounds;
}

/** The day of a restatement made in the seven days after the week: the ones its meeting must hear of. */
function restatementIn({ series }: IndicatorSeries, weekEnd: IsoDate): IsoDate | null {
	const days = series.revisions
		.filter((revision) => revision.kind === 'restatement')
		.map((revision) => revision.changedOn)
		.filter((day) => day >= weekEnd && day < daysAfter(weekEnd, 7));
	return days.sort().at(-1) ?? null;
}

/** Whether every result of the week was bound to be late: its figure is no finding of the week. */
function isAllLate({ allLateFrom, indicator }: IndicatorSeries, week: IsoDate): boolean {
	return (
		allLateFrom !== null && week >= allLateFrom && isCountedIn(indicator, week, daysAfter(week, 7))
	);
}

/** What must be known beside the figure in that week. */
export function remarksOf(each: IndicatorSeries, week: IsoDate): readonly string[] {
	const weekEnd = daysAfter(week, 7);
	const { firstLateDay, indicator } = each;
	const isCounted = isCountedIn(indicator, week, weekEnd);
	const ending = isCounted ? '; running off' : '';
	const replaced = each.successors
		.filter(({ from }) => from < weekEnd)
		.map(({ name, from }) => `Replaced by “${name}” on ${dayInWords(from)}${ending}`);
	const isTooEarly = firstLateDay !== null && weekEnd <= firstLateDay && isCounted;
	const early = isTooEarly ? [`No late result possible before ${dayInWords(firstLateDay)}`] : [];
	const late = isAllLate(each, week)
		? [
				`No timely result possible since ${dayInWords(each.allLateFrom ?? '')}: what ends now was begun long ago`
			]
		: [];
	return [...replaced, ...early, ...late];
}

/** The rows to discuss, the ones noted, and the rest. */
export interface Agenda {
	readonly toDiscuss: readonly IndicatorRow[];
	readonly noted: readonly IndicatorRow[];
	readonly rest: readonly IndicatorRow[];
}

/** Missed before flipped before restated, then the catalogue's order; at most so many are discussed, further ones noted. */
export function agendaOf(rows: readonly IndicatorRow[], discussAtMost: number): Agenda {
	const candidates = rows.filter((row) => row.grounds.length > 0);
	const ordered = [...candidates].sort((a, b) => weightOf(b) - weightOf(a));
	return {
		toDiscuss: ordered.slice(0, discussAtMost),
		noted: ordered.slice(discussAtMost),
		rest: rows.filter((row) => row.grounds.length === 0)
	};
}

/** "7 of 10 indicators need discussion", "None of the 2 indicators with a figure needs discussion; 7 have none". */
export function agendaInWords(count: number, of: number, without = 0): string {
	const many = of === 1 ? 'indicator' : 'indicators';
	const which =
		without === 0 ? `of ${String(of)} ${many}` : `of the ${String(of)} ${many} with a figure`;
	const rest = without === 0 ? '' : `; ${String(without)} ${without === 1 ? 'has' : 'have'} none`;
	const need = count > 1 ? 'need' : 'needs';
	return `${count === 0 ? 'None' : String(count)} ${which} ${need} discussion${rest}`;
}

function weightOf({ grounds }: IndicatorRow): number {
	const weights: Readonly<Record<Ground, number>> = { missed: 4, flipped: 2, restated: 1 };
	return grounds.reduce((sum, ground) => sum + weights[ground], 0);
}

/** Why the row is there, in words: "Off target", "Was on target the period before", "Restated on 12 Jun 2019". */
export function groundInWords(ground: Ground, row: IndicatorRow): string {
	switch (ground) {
		case 'missed':
			return 'Off target';
		case 'flipped':
			return row.figure.previousStatus === 'met'
				? 'Was on target the period before'
				: 'Was close to target the period before';
		case 'restated':
			return `Settled figures restated on ${dayInWords(row.restatedOn ?? '')}`;
	}
}
