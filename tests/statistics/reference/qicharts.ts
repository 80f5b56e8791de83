import { casesOf, listOf, numbersOf, objectOf, type Json } from './json';
import { compareCentres, compareRows, unrounded, wayOfLimits } from './individuals';
import { Tally } from './tally';
import { xmrCase, type XmrCase } from './xmr-case';
import { isPending, isWithoutLimits, pointOn, WAYS } from './xmr-expectations';

/** The i chart of the R package qicharts2: 3/1.128 instead of 2.66, screened as the case says. */
export function qichartsTally(): Tally {
	const tally = new Tally('spc-xmr-qicharts2: qic(chart = "i")');
	for (const json of casesOf('spc-xmr-qicharts2.json')) {
		const one = xmrCase(json);
		tally.compared();
		if (isWithoutLimits(one, tally) || isPending(one, tally)) continue;
		const way = wayOfLimits(one);
		const isSame = way === undefined || (way === WAYS.missingRow && one.id in SAME_AS_OURS);
		if (!isSame) tally.deviates(one.id, way);
		if (isSame || way === WAYS.unscreened) {
			compare(one, { chart: objectOf(objectOf(json.output).i), isSame }, tally);
		}
	}
	tally.unused(
		'i.anhoej',
		'Anhøj’s rules of runs are not in the specification; the rules of Making Data Count are'
	);
	tally.unused('i.include, i.part', 'which rows and parts it took, as given');
	tally.unused('run', 'a run line has no centre and no rules (§2)');
	return tally;
}

/** A row without a value has no moving range here either. */
const SAME_AS_OURS: Readonly<Record<string, true>> = {
	missing_values_a: true,
	run_across_missing_a: true
};

interface Chart {
	readonly chart: Json;
	/** Whether the limits are the same, and not only their centre. */
	readonly isSame: boolean;
}

function compare(one: XmrCase, { chart, isSame }: Chart, tally: Tally): void {
	const column = (name: string) => numbersOf(chart[name]);
	const rows = one.samples.map(({ start: date }, index) => ({
		date,
		centre: column('centre')[index] ?? null,
		lower: column('lcl')[index] ?? null,
		lowerTwoSigma: column('lcl95')[index] ?? null,
		upperTwoSigma: column('ucl95')[index] ?? null,
		upper: column('ucl')[index] ?? null
	}));
	if (!isSame) {
		compareCentres(one, rows, tally);
		return;
	}
	compareRows(one, rows, tally);
	const on = pointOn(one);
	const signals = listOf(chart.sigma_signal);
	rows.forEach(({ date }, index) => {
		const { value, limits } = on(date);
		if (value === null || limits === null) return;
		const { centre, lower, upper } = limits;
		const isOutside = value < unrounded(lower, centre) || value > unrounded(upper, centre);
		tally.same(isOutside, signals[index], `${one.id} ${date}`);
	});
}
