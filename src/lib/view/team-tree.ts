import { successorUnits, type OrganisationUnit } from '$lib/domain/organisation';
import { lifeIn } from './unit-life';
import type { TeamsData, UnitTally } from './page-data';

/** A unit of the organisation with those below it, in the organisation's own order. */
export interface UnitBranch {
	readonly tally: UnitTally;
	readonly below: readonly UnitBranch[];
}

/** A unit that does not exist in the week, with those that took its work over. */
export interface AbsentUnit {
	readonly unit: OrganisationUnit;
	readonly successors: readonly OrganisationUnit[];
}

export interface TeamTree {
	readonly now: readonly UnitBranch[];
	readonly ended: readonly AbsentUnit[];
	readonly toCome: readonly AbsentUnit[];
}

/** The organisation as it is in the week; beside it what was before, and what is only to come. */
export function teamTree({ units, week }: TeamsData): TeamTree {
	const all = units.map(({ unit }) => unit);
	const isThere = ({ unit }: UnitTally) => lifeIn(unit, week) === 'now';
	const now = units.filter(isThere);
	const below = (parent: string | null): readonly UnitBranch[] =>
		now
			.filter(({ unit }) => nearestNow(unit, all, now) === parent)
			.map((tally) => ({ tally, below: below(tally.unit.id) }));
	const absent = (life: 'ended' | 'to-come') =>
		all
			.filter((unit) => lifeIn(unit, week) === life)
			.map((unit) => ({ unit, successors: successorUnits(all, unit) }));
	return { now: below(null), ended: absent('ended'), toCome: absent('to-come') };
}

/** The unit above, or the next one above that which exists in the week: no team falls out of the tree with its service. */
function nearestNow(
	unit: OrganisationUnit,
	all: readonly OrganisationUnit[],
	now: readonly UnitTally[]
): string | null {
	if (unit.parent === null) return null;
	if (now.some((each) => each.unit.id === unit.parent)) return unit.parent;
	const parent = all.find((each) => each.id === unit.parent);
	return parent === undefined ? null : nearestNow(parent, all, now);
}
