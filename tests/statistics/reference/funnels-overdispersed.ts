import type { Level } from '$lib/statistics/interval';
import { overdispersionOf, type Overdispersion } from '$lib/statistics/overdispersion';
import { eventScore, overdispersedEventLimits } from '$lib/statistics/rate-funnel';
import { overdispersedShareLimits, shareScore } from '$lib/statistics/share-funnel';
import { funnelIn, partsOf, shareOf, unitsOf, type Parts } from './funnel-units';
import { casesOf, numberOf, numberOrNull, objectOf, objectsOf, textOf, type Json } from './json';
import { Tally } from './tally';

/** Scores, φ, τ² and the overdispersed limits of FunnelPlotR. */
export function funnelplotrTally(): Tally {
	const tally = new Tally('funnel-funnelplotr: funnel_plot() of FunnelPlotR');
	for (const json of casesOf('funnel-funnelplotr.json')) {
		tally.compared();
		const output = objectOf(json.output);
		const type = textOf(json.data_type);
		if (textOf(json.id) === 'single_group_a') {
			tally.same(funnelIn(json, 'percentage'), null, 'single');
			tally.deviates('single_group_a', 'a funnel of one is not drawn (§10)');
		} else if (type === 'PR') compareArcsine(json, objectOf(output.od), tally);
		else if (type === 'SR') compareRoot(json, objectOf(output.cqc_od), tally);
		else
			tally.deviates(
				textOf(json.id),
				'rates without overdispersion take the population for the count there: those of PHE are compared'
			);
	}
	tally.unused('shmi_od', 'the logarithmic scale; ours of events is the square root (§10)');
	tally.unused(
		'cqc_od limits',
		'left on the square root scale by the program; those of PowerBI-Funnels are compared'
	);
	tally.unused(
		'unadjusted limits',
		'on the arcsine scale; ours are p0 ± z √(p0 q0/n) as those of PHE (§10)'
	);
	tally.unused(
		'Wuzscore, winsorised, outlier',
		'what φ is made of, and a class by limits that are not ours'
	);
	return tally;
}

function compareArcsine(json: Json, theirs: Json, tally: Tally): void {
	const units = unitsOf(json).map(partsOf);
	const share = shareOf(units);
	const scores = units.map((unit) => shareScore(unit.numerator, unit.denominator, share));
	const found = compareOverdispersion(scores, theirs, textOf(json.id), tally);
	objectsOf(theirs.points).forEach((point, index) => {
		const unit = units[index];
		const where = `${textOf(json.id)} ${textOf(point.group)}`;
		if (unit === undefined) throw new Error(where);
		tally.number(scores[index]?.z ?? null, numberOf(point.Uzscore), where);
		for (const [level, name] of [
			[95, '95'],
			[99.8, '99']
		] as const) {
			const ours = overdispersedShareLimits(share, unit.denominator, found, level);
			compareEnd(ours.lower / 100, numberOf(point[`OD${name}LCL`]), where, tally);
			compareEnd(ours.upper / 100, numberOf(point[`OD${name}UCL`]), where, tally);
		}
	});
}

/** The package's deviates have seven digits (1.959964 and 3.090232), and beyond 0 and 1 its limits fold back. */
function compareEnd(ours: number, theirs: number, where: string, tally: Tally): void {
	const isFolded = (ours === 0 || ours === 1) && theirs !== ours;
	if (isFolded) tally.deviates(where, 'limits are cut to 0 and 100 (§10), where theirs fold back');
	else tally.number(ours, theirs, where, 1e-6);
}

function compareRoot(json: Json, theirs: Json, tally: Tally): void {
	const units = unitsOf(json).map(partsOf);
	const scores = units.map((unit) => eventScore(unit.numerator, unit.denominator));
	compareOverdispersion(scores, theirs, textOf(json.id), tally);
	objectsOf(theirs.points).forEach((point, index) => {
		tally.number(scores[index]?.z ?? null, numberOf(point.Uzscore), textOf(json.id));
	});
}

function compareOverdispersion(
	scores: Parameters<typeof overdispersionOf>[0],
	theirs: Json,
	id: string,
	tally: Tally
): Overdispersion {
	const found = overdispersionOf(scores);
	if (found === null) throw new Error(id);
	tally.number(found.phi, numberOf(theirs.phi), id);
	tally.number(found.tauSquared, numberOf(theirs.tau2), id);
	return found;
}

/** τ² and the overdispersed limits of PowerBI-Funnels. */
export function powerbiFunnelTally(): Tally {
	const tally = new Tally('funnel-powerbi-funnels: funnels of PowerBI-Funnels');
	for (const json of casesOf('funnel-powerbi-funnels.json')) {
		tally.compared();
		const theirs = objectOf(objectOf(json.output).od);
		const type = textOf(json.data_type);
		const units = unitsOf(json).map(partsOf);
		if (units.length === 1) tally.deviates(textOf(json.id), 'a funnel of one is not drawn (§10)');
		else if (type === 'RC')
			tally.deviates(
				textOf(json.id),
				'rates on the logarithmic scale, populations taken for counts: those of PHE are compared'
			);
		else compareWide(json, { units, theirs, isShare: type === 'PR' }, tally);
	}
	tally.unused(
		'unadjusted',
		'plain limits on the arcsine scale or of exact expected events; ours are those of PHE (§10)'
	);
	tally.unused('z, two_sigma, three_sigma', 'a class by limits that are not ours');
	return tally;
}

interface Wide {
	readonly units: readonly Parts[];
	readonly theirs: Json;
	readonly isShare: boolean;
}

function compareWide(json: Json, { units, theirs, isShare }: Wide, tally: Tally): void {
	const share = isShare ? shareOf(units) : 1;
	const found = overdispersionOf(
		units.map((unit) =>
			isShare
				? shareScore(unit.numerator, unit.denominator, share)
				: eventScore(unit.numerator, unit.denominator)
		)
	);
	if (found === null) throw new Error(textOf(json.id));
	tally.number(found.tauSquared, numberOf(theirs.tau2), textOf(json.id));
	if (theirs.od_applied !== true) return;
	const limits = (denominator: number, level: Level) => {
		if (!isShare) return overdispersedEventLimits(denominator, found, level);
		const { lower, upper } = overdispersedShareLimits(share, denominator, found, level);
		return { lower: lower / 100, upper: upper / 100 };
	};
	const theirOf = new Map(objectsOf(theirs.points).map((point) => [textOf(point.group), point]));
	unitsOf(json).forEach(({ id, denominator }) => {
		const point = theirOf.get(id);
		for (const [level, name] of [
			[95, '95'],
			[99.8, '99']
		] as const) {
			const ours = limits(denominator ?? 0, level);
			const [lower, upper] = [
				numberOrNull(point?.[`ll${name}`]),
				numberOrNull(point?.[`ul${name}`])
			];
			const where = `${textOf(json.id)} ${id}`;
			if (lower !== null) tally.number(ours.lower, lower, where);
			if (upper !== null) tally.number(ours.upper, upper, where);
		}
	});
}
