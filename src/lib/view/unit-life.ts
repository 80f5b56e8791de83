import { dayInWords } from '$lib/domain/format';
import { existsIn, type OrganisationUnit } from '$lib/domain/organisation';
import { daysAfter, mondayOf, type IsoDate } from '$lib/domain/period';
import type { Life } from '$lib/domain/stretches';

/** When a unit existed: "since 2 Sep 2013", "from 2 Sep 2013 to 5 Jan 2014", "until 1 Sep 2013"; null where no day is known. */
export function lifeInWords({ validFrom, validUntil }: Life): string | null {
	if (validFrom !== null && validUntil !== null)
		return `from ${dayInWords(validFrom)} to ${dayInWords(validUntil)}`;
	if (validUntil !== null) return `until ${dayInWords(validUntil)}`;
	return validFrom === null ? null : `since ${dayInWords(validFrom)}`;
}

/** Whether a unit exists in the week, did until before it, or will only after it. */
export function lifeIn(unit: OrganisationUnit, week: IsoDate): 'now' | 'ended' | 'to-come' {
	if (existsIn(unit, week, daysAfter(week, 7))) return 'now';
	return unit.validUntil !== null && unit.validUntil < week ? 'ended' : 'to-come';
}

/**
 * Said of a unit that has ended: that its last week is shown, where no week was asked for; of any, that it has nothing in
 * a week outside its life. Null where there is nothing to say.
 */
export function lifeNotice(
	{ name, validFrom, validUntil }: Life & Pick<OrganisationUnit, 'name'>,
	week: IsoDate,
	isAsked: boolean
): string | null {
	if (validFrom !== null && validFrom >= daysAfter(week, 7))
		return `${name} began on ${dayInWords(validFrom)}: it has no figures of this week`;
	if (validUntil === null) return null;
	const ended = `${name} ended on ${dayInWords(validUntil)}`;
	if (validUntil < week) return `${ended}: it has no figures of this week`;
	const isLast = mondayOf(validUntil) === week;
	return isLast && !isAsked ? `${ended}: its last week is shown` : null;
}

/** "Service", "Team", "Whole council" */
export function kindInWords(kind: 'authority' | 'service' | 'team'): string {
	return { authority: 'Whole council', service: 'Service', team: 'Team' }[kind];
}
