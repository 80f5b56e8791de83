import type { IsoDate } from './period';
import { findingById } from './remembered';

/** An authority, service or team, with the days between which it exists and the units that took over its work. */
export interface OrganisationUnit {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly kind: 'authority' | 'service' | 'team';
	readonly parent: string | null;
	readonly validFrom: IsoDate | null;
	readonly validUntil: IsoDate | null;
	readonly successors: readonly string[];
}

/** All units in the organisation's own order, and how they hang together. */
export interface Organisation {
	readonly units: readonly OrganisationUnit[];
	/** The one unit without a parent. */
	readonly authority: OrganisationUnit;
}

/** The unit of that id, or null. */
export function unitOf(organisation: Organisation, id: string): OrganisationUnit | null {
	return unitById(organisation.units, id);
}

const unitById = findingById<OrganisationUnit>();

/** The units directly below, in the organisation's order. */
export function childrenOf({ units }: Organisation, id: string): readonly OrganisationUnit[] {
	const byParent = below.get(units) ?? Map.groupBy(units, ({ parent }) => parent);
	below.set(units, byParent);
	return byParent.get(id) ?? [];
}

/** The units by the one they are directly below, for each list of units: sums ask it for every period of every unit. */
const below = new WeakMap<
	readonly OrganisationUnit[],
	ReadonlyMap<string | null, readonly OrganisationUnit[]>
>();

/** The teams at any depth below the unit; the unit itself where it is a team. */
export function teamsWithin(organisation: Organisation, id: string): readonly OrganisationUnit[] {
	return organisation.units.filter(
		(unit) => unit.kind === 'team' && isWithin(organisation, unit, id)
	);
}

function isWithin(organisation: Organisation, unit: OrganisationUnit, ancestor: string): boolean {
	if (unit.id === ancestor) return true;
	const parent = unit.parent === null ? null : unitOf(organisation, unit.parent);
	return parent !== null && isWithin(organisation, parent, ancestor);
}

/** Whether the unit exists on any day of the stretch from `start` up to `end`. */
export function existsIn(unit: OrganisationUnit, start: IsoDate, end: IsoDate): boolean {
	const hasBegun = unit.validFrom === null || unit.validFrom < end;
	return hasBegun && (unit.validUntil === null || unit.validUntil >= start);
}

/** The units that took over this one's work: one or several. */
export function successorUnits(
	units: readonly OrganisationUnit[],
	unit: OrganisationUnit
): readonly OrganisationUnit[] {
	return units.filter((other) => unit.successors.includes(other.id));
}

/** The units whose work this one took over. */
export function predecessorUnits(
	units: readonly OrganisationUnit[],
	unit: OrganisationUnit
): readonly OrganisationUnit[] {
	return units.filter((other) => other.successors.includes(unit.id));
}
