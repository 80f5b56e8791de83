import { daysAfter } from '$lib/domain/period';
import type { Action } from '$lib/meeting/action';
import type { Meeting } from '$lib/meeting/meeting';
import type { DeckData } from '$lib/meeting/meeting-data';
import type { Passage } from '$lib/meeting/narrative';
import { indicator, series, target, unit } from '../domain/made-up';
import { COUNCIL, frame, indicatorSeries } from '../view/made-up';

const WEEK = '2013-07-08';
const WEEKS = 40;

/** Forty weeks up to that of 8 July 2013, so many of a hundred in each. */
const weeks = (share: (index: number) => number, of = 100) =>
	series(
		daysAfter(WEEK, -7 * (WEEKS - 1)),
		Array.from({ length: WEEKS }, (_, index) => [share(index), of] as const)
	);

/** What a made-up deck has so many of. */
export interface DeckParts {
	/** Indicators that are far off their target. */
	readonly missed: number;
	/** Indicators that meet it. */
	readonly met: number;
	readonly teams?: number;
	readonly discussAtMost?: number;
	readonly actions?: readonly Action[];
	readonly passages?: readonly Passage[];
	readonly meeting?: Partial<Meeting>;
	/** Whether there are figures of its week; they are, unless it is said. */
	readonly hasWeek?: boolean;
	/** How an indicator or a team is called, by its id. */
	readonly nameOf?: (id: string) => string;
}

export const meeting: Meeting = {
	date: '2013-07-17',
	week: WEEK,
	agenda: null,
	present: [],
	titles: {},
	decisions: [],
	closed: null
};

/** The data of a meeting about made-up indicators: m0, m1 … miss their target, k0, k1 … meet it. */
export function deckData(parts: DeckParts): DeckData {
	const { nameOf = (id) => `Indicator ${id}` } = parts;
	const ids = [
		...Array.from({ length: parts.missed }, (_, index) => `m${String(index)}`),
		...Array.from({ length: parts.met }, (_, index) => `k${String(index)}`)
	];
	const rows = ids.map((id) => {
		const isMissed = id.startsWith('m');
		return indicatorSeries({
			indicator: indicator({
				id,
				name: nameOf(id),
				shortName: nameOf(id),
				owner: 'Service Director'
			}),
			series: weeks((index) => (isMissed ? 50 : 93) + (index % 2)),
			targets: [target(90, 0, { indicator: id })]
		});
	});
	const teams = Array.from({ length: parts.teams ?? 0 }, (_, index) => {
		const id = `t${String(index)}`;
		const share = index % 4 === 0 ? 15 : 54;
		return {
			unit: unit(id, { name: nameOf(id), shortName: nameOf(id), parent: 'council' }),
			series: weeks(() => share, 100)
		};
	});
	return {
		frame: frame({ units: [], firstWeek: '2012-04-02' }),
		meeting: { ...meeting, ...parts.meeting },
		startsAt: '10:00',
		basis: 'presented',
		hasWeek: parts.hasWeek ?? true,
		overview: {
			set: { id: 'weekly', name: 'Referral and Assessment weekly' },
			unit: COUNCIL,
			rows,
			discussAtMost: parts.discussAtMost ?? 5,
			meets: { weekday: 'wednesday', set: 'weekly', unit: COUNCIL.id },
			sets: []
		},
		passages: parts.passages ?? [],
		actions: parts.actions ?? [],
		materials: rows.map(({ series: own, ...row }) => ({
			...row,
			units: [{ unit: COUNCIL, series: own }, ...teams],
			isPartial: false,
			comparators: [],
			peers: [],
			events: [],
			replaced: [],
			authorities: null,
			bands: null,
			neighbourModel: 'April 2021',
			neighbourVerdict: 'mean' as const
		}))
	};
}

/** An open action of an earlier meeting. */
export function action(id: string, but: Partial<Action> = {}): Action {
	return {
		id,
		what: 'Call in the backlog',
		who: 'Head of Referral',
		due: '2013-07-24',
		indicator: null,
		unit: null,
		week: '2013-07-01',
		meeting: '2013-07-10',
		expected: '',
		checkOn: null,
		agreedAt: '2013-07-10T09:30:00Z',
		agreedBy: 'A. Reader',
		state: 'open',
		reason: '',
		closedAt: null,
		history: [],
		...but
	};
}
