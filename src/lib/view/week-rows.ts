import { daysAfter, mondayOf, type Grain, type IsoDate } from '$lib/domain/period';
import type { Status } from '$lib/domain/target';
import type { Life } from '$lib/domain/stretches';
import { agendaOf, type Agenda } from './agenda';
import { indicatorRow, type IndicatorRow } from './indicator-row';
import type { MeetingSeries } from './page-data';

/** How a list of indicators is read: each at its own grain unless another is asked for. */
export interface ListLens {
	readonly week: IsoDate;
	readonly grain: Grain | null;
	readonly unit: Life & { readonly id: string };
}

/** A unit's indicators in a week, as its page lists them. */
export interface WeekRows {
	/** Those with a figure. */
	readonly present: readonly IndicatorRow[];
	/** Those that are reported, but not in this week. */
	readonly absent: readonly IndicatorRow[];
	readonly agenda: Agenda;
	/** What needs no discussion, by status. */
	readonly rest: readonly StatusGroup[];
}

export interface StatusGroup {
	readonly status: Status;
	readonly rows: readonly IndicatorRow[];
}

/** What needs no discussion, what is nearest to it first. */
const ORDER: readonly Status[] = ['missed', 'close', 'met', 'no-target', 'too-few', 'no-value'];

/** The rows of the indicators that the unit reports and that are counted in the week. */
export function weekRows(
	all: readonly MeetingSeries[],
	lens: ListLens,
	discussAtMost: number
): WeekRows {
	const rows = all.flatMap((each) => indicatorRow(each, lens) ?? []);
	const reported = rows.filter((row) => row.figure.points.length > 0);
	const absent = reported.filter((row) => row.figure.current?.state === 'missing');
	const present = reported.filter((row) => !absent.includes(row));
	const agenda = agendaOf(present, discussAtMost);
	return { present, absent, agenda, rest: byStatus(agenda.rest) };
}

/** What is said of a set beside its name: how many indicators of it the week counts, and of the one shown how many are off target. */
export function setInWords(lives: readonly Life[], week: IsoDate, shown: WeekRows | null): string {
	if (shown === null) {
		const counted = lives.filter((life) => isInForce(life, week)).length;
		return `${String(counted)} ${counted === 1 ? 'indicator' : 'indicators'}`;
	}
	const missed = shown.present.filter(({ figure }) => figure.status === 'missed');
	return `${String(missed.length)} of ${String(shown.present.length)} off target`;
}

function isInForce({ validFrom, validUntil }: Life, week: IsoDate): boolean {
	return (validFrom ?? week) < daysAfter(week, 7) && (validUntil ?? week) >= week;
}

function byStatus(rows: readonly IndicatorRow[]): readonly StatusGroup[] {
	return ORDER.map((status) => ({
		status,
		rows: rows.filter((row) => row.figure.status === status)
	})).filter((group) => group.rows.length > 0);
}

/** The week at which a unit is shown where none is asked for: the newest, or its own last where it has ended by then. */
export function weekOfUnit({ validUntil }: Life, newestWeek: IsoDate): IsoDate {
	const last = validUntil === null ? newestWeek : mondayOf(validUntil);
	return last < newestWeek ? last : newestWeek;
}
