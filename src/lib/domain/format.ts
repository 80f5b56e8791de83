import type { PublishedPoint, Indicator, Measure } from './indicator';
import { scaleOf, value, type Observation } from './observation';
import { daysAfter, financialYearOf, type Grain, type IsoDate } from './period';
import { millionths, sideOf } from './target';

// The Unicode locale data write "Sept"; every other month has three letters. Our own names keep them alike.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "8 Jul": a day without its year, as ticks have it. */
export function dayAndMonth(date: IsoDate): string {
	return `${String(Number(date.slice(8, 10)))} ${monthName(date)}`;
}

/** "8 Jul 2013" */
export function dayInWords(date: IsoDate): string {
	return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** "Jul" */
export function monthName(date: IsoDate): string {
	return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** "Week of 8 Jul 2013" for the Monday it starts on. */
export function weekInWords(monday: IsoDate): string {
	return `Week of ${dayInWords(monday)}`;
}

/** "2012/13" for the year that ends in 2013. */
export function financialYearInWords(year: number): string {
	return `${String(year - 1)}/${String(year % 100).padStart(2, '0')}`;
}

/** The name of the period that starts on the day, at the grain. Rolling and to-date periods are named by their last week. */
export function periodInWords(grain: Grain, start: IsoDate, frequency: 'week' | 'month'): string {
	switch (grain) {
		case 'week':
			return weekInWords(start);
		case 'month':
			return `${monthName(start)} ${start.slice(0, 4)}`;
		case 'quarter':
			return `${monthName(start)}-${monthName(daysAfter(start, 80))} ${start.slice(0, 4)}`;
		case 'year':
			return financialYearInWords(financialYearOf(start));
		default:
			return `${LENGTHS[grain](start)} to ${lastOf(start, frequency)}`;
	}
}

const LENGTHS = {
	ytd: (start: IsoDate) => financialYearInWords(financialYearOf(start)),
	'rolling-12w': () => '12 weeks',
	'rolling-12m': () => '12 months'
};

function lastOf(start: IsoDate, frequency: 'week' | 'month'): string {
	if (frequency === 'month') return `${monthName(start)} ${start.slice(0, 4)}`;
	return `week of ${dayInWords(start)}`;
}

/** The name of a grain as a choice: "Rolling 12 weeks". */
export function grainInWords(grain: Grain): string {
	return {
		week: 'Week',
		month: 'Month',
		quarter: 'Quarter',
		year: 'Financial year',
		ytd: 'Year to date',
		'rolling-12w': 'Rolling 12 weeks',
		'rolling-12m': 'Rolling 12 months'
	}[grain];
}

/** The name of a published year: "2012/13", or "30 Sep 2017" for the workforce census. */
export function publishedYearInWords(year: number, point: PublishedPoint): string {
	return point === '31-march' ? financialYearInWords(year) : `30 Sep ${String(year)}`;
}

/**
 * The value of an observation rounded half up to so many decimals by whole numbers alone, so that 14.65 % is 14.7 and
 * never 14.6 by a binary accident. Null where there is no value.
 */
export function roundedValue(
	observation: Observation,
	measure: Measure,
	decimals: number
): number | null {
	if (value(observation, measure) === null) return null;
	const isCount = measure === 'count';
	const top = millionths(observation.numerator ?? 0) * BigInt(scaleOf(measure) * 10 ** decimals);
	const bottom = isCount ? millionths(1) : millionths(observation.denominator ?? 1);
	return Number((2n * top + bottom) / (2n * bottom)) / 10 ** decimals;
}

/** The number rounded to so many decimals (six at most), halves away from zero, whatever binary makes of them: 18.45 is 18.5. */
export function roundedTo(number: number, decimals: number): number {
	const step = 10n ** BigInt(6 - decimals);
	const steps = (2n * millionths(Math.abs(number)) + step) / (2n * step);
	return (Math.sign(number) * Number(steps)) / 10 ** decimals;
}

/** A number with its decimals and thousands commas: "1,204", "24.7". */
export function numberInWords(number: number, decimals: number): string {
	const [whole = '', fraction] = roundedTo(number, decimals).toFixed(decimals).split('.');
	// Most numbers have nothing to be parted.
	const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A figure as counted: whole numbers plain, decimals with as many places as they have (at most two). */
export function countInWords(count: number): string {
	// Nearly every figure is a small whole number.
	if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
	return numberInWords(count, Number.isInteger(count) ? 0 : Number.isInteger(count * 10) ? 1 : 2);
}

/** What stands behind a number: "%" for percentages, nothing for the rest. */
export function suffixOf(measure: Measure): string {
	return measure === 'percentage' ? '%' : '';
}

/** "42%", "24.7", "1,204": the observation's value with its unit, or "No figure". */
export function valueInWords(
	observation: Observation,
	indicator: Pick<Indicator, 'measure' | 'decimals'>,
	decimals = indicator.decimals
): string {
	const rounded = roundedValue(observation, indicator.measure, decimals);
	if (rounded === null) return 'No figure';
	return `${numberInWords(rounded, decimals)}${suffixOf(indicator.measure)}`;
}

/**
 * The value as it stands beside its target: with as many more decimals as it takes to stand on the right side of it, so
 * that rounding never makes a missed target look met, or a met one missed (89.6 % beside a target of 90 %).
 */
export function valueBesideTarget(
	observation: Observation,
	indicator: Pick<Indicator, 'measure' | 'decimals'>,
	target: number | null
): string {
	const { measure } = indicator;
	if (target === null || value(observation, measure) === null) {
		return valueInWords(observation, indicator);
	}
	const side = sideOf(observation, measure, target);
	const isOnSide = (decimals: number) => {
		const shown = { numerator: roundedValue(observation, measure, decimals), denominator: null };
		return sideOf(shown, 'count', target) === side;
	};
	let { decimals } = indicator;
	while (decimals < MOST_DECIMALS && !isOnSide(decimals)) decimals += 1;
	return valueInWords(observation, indicator, decimals);
}

// A target has at most six, so that with as many a value cannot hide on the wrong side of it.
const MOST_DECIMALS = 6;

/** A plain value (a target, a published figure) with its unit: as many decimals as it was written with, at most `most`. */
export function plainValueInWords(plain: number, measure: Measure, most = MOST_DECIMALS): string {
	let decimals = 0;
	while (decimals < most && Math.abs(plain - Number(plain.toFixed(decimals))) > 1e-9) decimals += 1;
	return `${numberInWords(plain, decimals)}${suffixOf(measure)}`;
}

/** "39 of 93 assessments", "26.4 of 52.8 FTE posts", or null for a count, which has no "of". */
export function behindInWords(observation: Observation, indicator: Indicator): string | null {
	const { numerator, denominator } = observation;
	if (numerator === null || denominator === null || indicator.measure === 'count') return null;
	const many = indicator.counted?.many;
	const counted = many === undefined ? '' : ` ${many}`;
	// The parts of a ratio are of two kinds: cases to posts, not cases of posts.
	const joint = indicator.measure === 'ratio' ? 'to' : 'of';
	return `${countInWords(numerator)} ${joint} ${countInWords(denominator)}${counted}`;
}

/** "per 10,000 children": what a rate or ratio is per; null for the others. */
export function unitInWords(indicator: Indicator): string | null {
	if (indicator.measure === 'rate') return 'per 10,000 children';
	return indicator.measure === 'ratio'
		? `${indicator.numerator} per ${indicator.denominator}`
		: null;
}
