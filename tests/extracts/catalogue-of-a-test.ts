import type { Catalogue } from '$lib/domain/catalogue';
import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';

/** A weekly percentage of that id, high is good, always valid. */
export function indicatorNamed(id: string): Indicator {
	return {
		id,
		name: id,
		shortName: id,
		measure: 'percentage',
		accrual: 'flow',
		polarity: 'high-is-good',
		frequency: 'week',
		defaultGrain: 'week',
		counted: null,
		numerator: '',
		denominator: '',
		definition: '',
		clock: '',
		owner: '',
		source: '',
		validFrom: null,
		validUntil: null,
		replaces: [],
		settlesAfterWeeks: 0,
		workingDays: null,
		publishedAtPoint: null,
		level: 'team',
		decimals: 0,
		partOf: null
	};
}

/** A team of that id under the authority, always there. */
export function teamNamed(id: string): OrganisationUnit {
	return {
		id,
		name: id,
		shortName: id,
		kind: 'team',
		parent: 'council',
		validFrom: null,
		validUntil: null,
		successors: []
	};
}

/** A catalogue with these indicators and teams; the rest is empty where it is not given. */
export function catalogueWith(
	parts: Partial<Catalogue> & { readonly teams?: readonly OrganisationUnit[] }
): Catalogue {
	const { teams = [], ...given } = parts;
	const authority: OrganisationUnit = {
		...teamNamed('council'),
		kind: 'authority',
		parent: null
	};
	return {
		indicators: [],
		sets: [],
		organisation: { units: [authority, ...teams], authority },
		authorities: [],
		neighbours: [],
		events: [],
		holidays: new Set(),
		mappings: [],
		recalculations: [],
		exclusions: [],
		settings: {
			authority: 'council',
			council: 'The Council',
			neighbourModel: '',
			neighbourVerdict: 'mean',
			discussAtMost: 5,
			sampleNote: '',
			meetingWeekday: 'wednesday',
			meetingTime: '10:00',
			meetingSet: '',
			meetingUnit: ''
		},
		...given
	};
}
