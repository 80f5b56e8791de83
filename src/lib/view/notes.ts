import { newestYear } from '$lib/domain/comparator';
import { dayInWords, plainValueInWords } from '$lib/domain/format';
import type { Grain } from '$lib/domain/period';
import type { Point } from '$lib/domain/points';
import { isTooFew, targetsAtGrain } from '$lib/domain/target';
import type { Trend, TrendComparator } from '$lib/domain/trend';
import type { TrendReading } from '$lib/statistics/reading';
import type { IndicatorData } from './page-data';
import { limitNotes } from './reading-notes';
import { isWithoutLate, noLateBefore } from './remarks';
import { gapInWords, pointInWords } from './words';

/** What must be said under a trend for it to be read rightly: its usual range, comparators, hollow points, gaps, restatements. */
export function trendNotes(
	trend: Trend,
	data: IndicatorData,
	reading: TrendReading
): readonly string[] {
	return [
		...limitNotes(trend, reading, data),
		...comparatorNotes(trend, data),
		...targetNotes(trend, data),
		...clockNotes(trend, data),
		...markNotes(trend)
	];
}

/** Of which year a comparator is that lies outside the range, and what the neighbours are. */
export function comparatorNotes(trend: Trend, data: IndicatorData): readonly string[] {
	return trend.comparators.flatMap((comparator) => notesOf(comparator, trend, data));
}

function notesOf(
	comparator: TrendComparator,
	trend: Trend,
	data: IndicatorData
): readonly string[] {
	const notes: string[] = [];
	const { newest, name } = comparator;
	if (comparator.shape === 'level' && comparator.levels.length === 0) {
		if (newest === null) return [`${name}: nothing published by then.`];
		const { measure, decimals } = trend.indicator;
		const value = plainValueInWords(newest.value, measure, Math.max(1, decimals));
		notes.push(`${name} ${newest.label}: ${value} (newest published).`);
	}
	if (comparator.kind === 'neighbours') notes.push(neighbourNote(trend, data));
	return notes;
}

function neighbourNote({ indicator, end }: Trend, data: IndicatorData): string {
	const series = data.comparators.find((each) => each.kind === 'neighbours');
	const point = indicator.publishedAtPoint;
	const newest = series === undefined || point === null ? null : newestYear(series, point, end);
	const count = newest?.summary;
	const many = count === undefined ? '' : ` ${String(count.count)} of ${String(count.of)}`;
	return `Neighbours: the ${data.neighbourVerdict} of${many} statistical neighbours, model of ${data.neighbourModel}.`;
}

/** Longest list of periods that a note names; beyond it only their number is told. */
const MOST_NAMED = 4;

function markNotes(trend: Trend): readonly string[] {
	const { points, grain, indicator } = trend;
	const named = (list: readonly Point[]) => namesOf(list, grain, trend);
	const missing = points.filter((point) => point.state === 'missing');
	const empty = points.filter((point) => point.state === 'no-rate');
	// A sum of counts is none without one of its parts; of a percentage without any part nothing was summed.
	const isSummed = ({ state }: Point) => indicator.measure === 'count' || state !== 'missing';
	const incomplete = points.filter((point) => point.incomplete.length > 0 && isSummed(point));
	const lacking = points.filter((point) => gapInWords(point) !== null);
	const notes: string[] = [...fewNotes(trend)];
	if (points.some((point) => point.isProvisional)) {
		notes.push('Hollow points are provisional: late recording may still change them.');
	}
	if (points.some((point) => point.isUnderWay))
		notes.push('The last, hollow point is of the period so far.');
	if (missing.length > 0) notes.push(`× No figure: ${named(missing)}.`);
	if (empty.length > 0) notes.push(`× No cases, so no ${indicator.measure}: ${named(empty)}.`);
	if (lacking.length > 0) {
		const { frequency } = indicator;
		notes.push(
			`Summed without one or more ${frequency}s, which have no figure: ${named(lacking)}.`
		);
	}
	if (incomplete.length > 0) {
		const units = [...new Set(incomplete.flatMap((point) => point.incomplete))].join(', ');
		const summed = indicator.measure === 'count' ? 'No sum' : 'Summed';
		notes.push(`${summed} without ${units}, which gave no figure: ${named(incomplete)}.`);
	}
	return [...notes, ...restatementNotes(points)];
}

/** Why a target that there is, is not drawn. */
function targetNotes({ indicator, grain }: Trend, { targets }: IndicatorData): readonly string[] {
	const isHeld = targetsAtGrain(targets, indicator, grain).length === targets.length;
	if (isHeld || indicator.polarity === 'neutral') return [];
	return ['The target is for the indicator’s own period, and is not held against this one.'];
}

/** Of which periods the timescale alone made every result one in time. */
function clockNotes(trend: Trend, data: IndicatorData): readonly string[] {
	const early = trend.points.filter((point) => isWithoutLate(point, data));
	if (early.length === 0) return [];
	return [`${noLateBefore(data.firstLateDay ?? '')}: ${namesOf(early, trend.grain, trend)}.`];
}

/** Said where most points are of fewer than five cases: a longer period has more to say. */
function fewNotes({ points, indicator, grain }: Trend): readonly string[] {
	const few = points.filter((point) => isTooFew(point, indicator) && point.value !== null);
	if (few.length === 0) return [];
	const isMost = few.length > points.length / 2 && (grain === 'week' || grain === 'month');
	const longer = isMost ? ' Most are: rolling 12 weeks or 12 months say more.' : '';
	return [
		`Small open points are of fewer than five, too few to judge, and are not joined.${longer}`
	];
}

function namesOf(points: readonly Point[], grain: Grain, { indicator }: Trend): string {
	const names = points.map((point) => pointInWords(point, grain, indicator)).map(lowerWeek);
	if (names.length <= MOST_NAMED) return names.join(', ');
	return `${String(names.length)} periods, the last ${names.at(-1) ?? ''}`;
}

function lowerWeek(name: string): string {
	return name.replace(/^Week of/, 'week of');
}

function restatementNotes(points: readonly Point[]): readonly string[] {
	const restated = points
		.flatMap((point) => point.revisions)
		.filter((revision) => revision.kind === 'restatement');
	const said = restated.map(({ changedOn, reason }) => {
		const why = reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`;
		return `◊ Restated on ${dayInWords(changedOn)}${why}.`;
	});
	return [...new Set(said)];
}
