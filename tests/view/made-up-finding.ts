import type { Polarity } from '$lib/domain/indicator';
import type { Status } from '$lib/domain/target';
import type { LatestVariation } from '$lib/statistics/latest-variation';
import { readingOf, type Rule, type Side } from '$lib/statistics/special-cause';
import type { Finding } from '$lib/view/headline';
import { indicator, point } from '../domain/made-up';
import { read, repeated } from '../statistics/made-up';

/** A special cause as the newest point has it. */
export function signal(rule: Rule, side: Side, polarity: Polarity, count = 1): LatestVariation {
	const kind = readingOf(side, polarity);
	return { kind, rule, side, since: '2013-04-29', points: count, isConflict: false };
}

/** What a headline is about. */
export interface Facts {
	readonly name?: string;
	readonly polarity?: Polarity;
	readonly variation?: LatestVariation;
	readonly noun?: string;
	readonly status?: Status;
	readonly before?: Status;
	readonly but?: Partial<Finding>;
}

/** A finding in which all is usual but for what is told. */
export function finding(facts: Facts): Finding {
	const { name = 'Visits in time', polarity = 'high-is-good', noun = 'week' } = facts;
	const { status = 'no-target', before = status, variation = { kind: 'common' } } = facts;
	const usual = read(repeated([40, 44], 26));
	return {
		indicator: indicator({ shortName: name, polarity }),
		grain: 'week',
		figure: { current: point(8, 10), status, previousStatus: before },
		reading: {
			points: [],
			basis: { ...usual.basis, noun },
			latest: { ...usual.latest, variation }
		},
		certainty: 'certain',
		clock: 'open',
		isRestated: false,
		isNewest: true,
		notReportedBy: null,
		...facts.but
	};
}
