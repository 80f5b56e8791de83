import { dayInWords, plainValueInWords } from '$lib/domain/format';
import type { Indicator } from '$lib/domain/indicator';
import type { LimitStep, Signal } from '$lib/domain/limits';
import type { Trend } from '$lib/domain/trend';
import { TWELVE_WEEKS_REASON } from '$lib/statistics/limit-basis';
import type { TrendReading } from '$lib/statistics/reading';
import type { Segment } from '$lib/statistics/segments';
import type { IndicatorData } from './page-data';
import { ownGrain } from './series-reading';
import { lowerFirst } from './words';

/** What must be said under a trend for its usual range to be read rightly. */
export function limitNotes(
	trend: Trend,
	reading: TrendReading,
	data: IndicatorData
): readonly string[] {
	// Where nothing can be judged yet, nothing has to be said of how it was.
	const isJudged = reading.segments.at(-1)?.needs === 0;
	const cautions = isJudged ? reading.cautions.map(({ words }) => words) : [];
	return [
		...twelveWeeksNote(trend, data),
		...rangeNote(trend, reading),
		...apartNote(trend, reading),
		...decisionNotes(trend, data),
		...cautions
	];
}

/** Where a unit opens on rolling 12 weeks though its indicator opens on weeks. */
function twelveWeeksNote({ grain, indicator }: Trend, data: IndicatorData): readonly string[] {
	const isUnitsOwn = grain !== indicator.defaultGrain && grain === ownGrain(data, data.unit);
	return isUnitsOwn ? [TWELVE_WEEKS_REASON] : [];
}

function rangeNote(
	{ limits, grain, indicator }: Trend,
	{ segments }: TrendReading
): readonly string[] {
	const newest = limits.runs.at(-1)?.steps.at(-1);
	const segment = segments.at(-1);
	if (segment === undefined) return [];
	if (newest === undefined) {
		const isShared = grain === 'ytd' || grain.startsWith('rolling');
		if (segment.needs > 0) return [`No usual range yet: ${lowerFirst(segment.words)}.`];
		return isShared ? [SHARED_WEEKS] : [];
	}
	const range = `Shaded: the usual range, ${rangeInWords(newest, indicator)}${basedOn(segment)}.`;
	const key = keyOf(limits.judged.map(({ signal }) => signal));
	const anew =
		segment.needs > 0
			? [`Since the new start there are too few for one: ${lowerFirst(segment.words)}.`]
			: [];
	return [[range, ...key].join(' '), ...anew];
}

const SHARED_WEEKS =
	'Sums that share their weeks have no usual range: real change is told by single periods, shown by week, month or quarter.';

/** How much it rests on; of provisional limits and new starts a sentence of their own says it. */
function basedOn({ needs, firmness, words }: Segment): string {
	return needs > 0 || firmness !== 'firm' ? '' : ` (${lowerFirst(words)})`;
}

/** "49% to 81% around a usual level of 65%" */
function rangeInWords(
	{ lower, upper, centre }: LimitStep,
	{ measure, decimals }: Indicator
): string {
	const words = (value: number) => plainValueInWords(Number(value.toFixed(decimals)), measure);
	return `${words(lower)} to ${words(upper)} around a usual level of ${words(centre)}`;
}

const KEY: readonly (readonly [Signal, string])[] = [
	['concern', 'Diamonds: real change for the worse.'],
	['improvement', 'Squares: real change for the better.'],
	['neutral', 'Squares: real change.']
];

function keyOf(signals: readonly (Signal | null)[]): readonly string[] {
	return KEY.flatMap(([signal, words]) => (signals.includes(signal) ? [words] : []));
}

/** Where the judged periods are not the points of the line. */
function apartNote({ limits }: Trend, { basis }: TrendReading): readonly string[] {
	if (!limits.isApart || limits.judged.length === 0) return [];
	const dots =
		basis.kind === 'month-ends' ? 'the last week of each month' : 'four weeks taken together';
	return [`Large dots: ${dots}. ${basis.reason}`];
}

/** People's decisions about limits in the time drawn, each with its date, reason and name. */
function decisionNotes({ start, end }: Trend, data: IndicatorData): readonly string[] {
	const isOwn = (unit: string | null) => unit === null || unit === data.unit.id;
	const recalculated = data.recalculations
		.filter(({ unit, date }) => isOwn(unit) && date >= start && date < end)
		.map(({ date, reason, by }) => `New limits from ${dayInWords(date)}: ${reason} (${by}).`);
	const excluded = data.exclusions
		.filter(({ unit, from, until }) => isOwn(unit) && until >= start && from < end)
		.map(({ from, until, reason, by }) => {
			const span =
				from === until ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(until)}`;
			return `Left out of limits (grey rings), ${span}: ${reason} (${by}).`;
		});
	return [...recalculated, ...excluded];
}

/** Which chart it is and why, for whoever asks: how the usual range came about, and what could be done about it. */
export function readingExplained({
	chart,
	basis,
	segments,
	suggestion
}: TrendReading): readonly string[] {
	const segment = segments.at(-1);
	const { because } = segment ?? {};
	const began =
		because === undefined || because.kind === 'first'
			? []
			: [
					`The limits begin anew on ${dayInWords(because.date)}: ${because.kind === 'recalculation' ? because.reason : because.label}.`
				];
	return [
		chart.reason,
		...(basis.reason === '' ? [] : [basis.reason]),
		...began,
		...(segment === undefined ? [] : [`${segment.words}.`]),
		...(suggestion === null ? [] : [suggestion.words])
	];
}
