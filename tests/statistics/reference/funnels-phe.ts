import { sideOf } from '$lib/statistics/comparison';
import { intervalOf } from '$lib/statistics/estimate';
import type { Funnel } from '$lib/statistics/funnel';
import { funnelLimits } from '$lib/statistics/funnel-limits';
import type { Interval } from '$lib/statistics/interval';
import { exactInterval } from '$lib/statistics/poisson';
import { eventLimits } from '$lib/statistics/rate-funnel';
import { funnelIn, unitsOf } from './funnel-units';
import { casesOf, numberOf, objectOf, objectsOf, textOf, type Json } from './json';
import { Tally } from './tally';

/** The funnels of PHEindicatormethods: plain limits, and the class of each unit. */
export function phefunnelTally(): Tally {
	const tally = new Tally('funnel-phe: funnels of PHEindicatormethods');
	for (const json of casesOf('funnel-phe.json')) {
		tally.compared();
		const output = objectOf(json.output);
		const id = textOf(json.id);
		if (textOf(json.data_type) === 'SR') {
			compareRatio(json, output, tally);
			continue;
		}
		const measure = textOf(json.data_type) === 'PR' ? 'percentage' : 'rate';
		const funnel = funnelIn(json, measure);
		if (funnel === null) {
			tally.deviates(id, 'a funnel of one is not drawn (§10)');
			continue;
		}
		comparePoints(funnel, { json, output }, tally);
		compareLines(funnel, output, tally);
	}
	return tally;
}

const SIGNIFICANCE = { high: 'High', low: 'Low' } as const;

function significance(
	interval95: Interval | null,
	interval99_8: Interval | null,
	centre: number
): string {
	const at95 = interval95 === null ? null : sideOf(interval95, centre);
	const at99_8 = interval99_8 === null ? null : sideOf(interval99_8, centre);
	if (at99_8 !== null) return `${SIGNIFICANCE[at99_8]} (0.001)`;
	return at95 === null ? 'Not significant' : `${SIGNIFICANCE[at95]} (0.025)`;
}

function comparePoints(
	funnel: Funnel,
	{ json, output }: { readonly json: Json; readonly output: Json },
	tally: Tally
): void {
	const { measure, centre } = funnel;
	tally.number(centre, numberOf(output.baseline), textOf(json.id));
	const theirs = new Map(objectsOf(output.points).map((point) => [textOf(point.group), point]));
	for (const unit of unitsOf(json)) {
		const where = `${textOf(json.id)} ${unit.id}`;
		const point = funnel.points.find(({ id }) => id === unit.id);
		const their = theirs.get(unit.id);
		if (point === undefined || their === undefined) throw new Error(where);
		tally.number(point.value, numberOf(their.value), where);
		const [at95, at99_8] = [intervalOf(unit, measure, 95), intervalOf(unit, measure, 99.8)];
		tally.same(significance(at95, at99_8, centre), textOf(their.significance), where);
		if (point.comparison === 'too-few') {
			tally.deviates(textOf(json.id), 'a denominator under 5 is too few to be classed (§9)');
		} else {
			const ours =
				point.side === null
					? 'Not significant'
					: `${SIGNIFICANCE[point.side]} (${point.beyond === 95 ? '0.025' : '0.001'})`;
			tally.same(ours, textOf(their.significance), where);
		}
		if (measure === 'rate') continue;
		const [limits] = funnelLimits(funnel, [point.size]);
		tally.number(limits?.plain95.lower ?? null, numberOf(their.lower95), where);
		tally.number(limits?.plain95.upper ?? null, numberOf(their.upper95), where);
		tally.number(limits?.plain99_8.lower ?? null, numberOf(their.lower99_8), where);
		tally.number(limits?.plain99_8.upper ?? null, numberOf(their.upper99_8), where);
	}
}

/** The hundred rows that the package gives for drawing: of shares by population, of rates by number of events. */
function compareLines(funnel: Funnel, output: Json, tally: Tally): void {
	for (const row of objectsOf(output.lines)) {
		if (funnel.measure === 'percentage') {
			const [limits] = funnelLimits(funnel, [numberOf(row.Population)]);
			const where = `line at ${numberOf(row.Population)}`;
			tally.number(limits?.plain95.lower ?? null, numberOf(row.lower_2s_limit), where);
			tally.number(limits?.plain95.upper ?? null, numberOf(row.upper_2s_limit), where);
			tally.number(limits?.plain99_8.lower ?? null, numberOf(row.lower_3s_limit), where);
			tally.number(limits?.plain99_8.upper ?? null, numberOf(row.upper_3s_limit), where);
			continue;
		}
		compareEvents(row, { events: numberOf(row.Events), size: 'population_1_year', funnel }, tally);
	}
}

interface EventRow {
	readonly events: number;
	/** The name of what their limit stands at: a population, or expected events. */
	readonly size: 'population_1_year' | 'exp_events';
	/** Null where events themselves are expected. */
	readonly funnel: Funnel | null;
}

/**
 * How large a unit is of which so many events are just on the limit: the end of the events' interval, divided by the rate.
 * The package finds it by bisection to 1e-7. At that size the limit is so many events again.
 */
function compareEvents(row: Json, { events, size, funnel }: EventRow, tally: Tally): void {
	const scale = funnel === null ? 100 : 10_000;
	for (const [level, name] of NAMED_LEVELS) {
		for (const [side, end] of ENDS) {
			const where = `${side} ${level} of ${events}`;
			const expected = exactInterval(events, level)[end];
			const own = expected / (funnel?.share ?? 1);
			const share = funnel?.share ?? 1;
			const theirSize = numberOf(row[`${side}_${name}_${size}`]);
			tally.within(expected, theirSize * share, where, BISECTION);
			const theirLimit = numberOf(row[`${side}_${name}_limit`]);
			tally.within(expected, (scale * events * share) / theirLimit, where, BISECTION);
			tally.number(eventLimits(expected, level)[side], events, where);
			if (funnel === null) continue;
			const [limits] = funnelLimits(funnel, [own]);
			const drawn = limits?.[level === 95 ? 'plain95' : 'plain99_8'][side] ?? null;
			tally.number(drawn, (scale * events) / own, where);
		}
	}
}

/** How near the package comes, in expected events, before it stops halving. */
const BISECTION = 2e-7;

const NAMED_LEVELS = [
	[95, '2s'],
	[99.8, '3s']
] as const;

/** A unit is on the lower limit where the upper end of its interval is what was expected. */
const ENDS = [
	['lower', 'upper'],
	['upper', 'lower']
] as const;

/** Observed against expected: the events that would be on the limit, and the class of each unit. */
function compareRatio(json: Json, output: Json, tally: Tally): void {
	const theirs = new Map(objectsOf(output.points).map((point) => [textOf(point.group), point]));
	for (const unit of unitsOf(json)) {
		const their = theirs.get(unit.id);
		const where = `${textOf(json.id)} ${unit.id}`;
		const [at95, at99_8] = [intervalOf(unit, 'count', 95), intervalOf(unit, 'count', 99.8)];
		const ours = significance(at95, at99_8, numberOf(unit.denominator));
		tally.same(ours, their?.significance, where);
	}
	for (const row of objectsOf(output.lines)) {
		const events = numberOf(row.Observed_events);
		compareEvents(row, { events, size: 'exp_events', funnel: null }, tally);
	}
}
