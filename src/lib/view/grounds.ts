import { dayInWords } from '$lib/domain/format';
import type { IsoDate } from '$lib/domain/period';
import type { Status } from '$lib/domain/target';
import type { TargetCertainty } from '$lib/statistics/target-certainty';

/** Why an indicator is brought up for discussion. */
export type Ground = 'overdue-action' | 'missed' | 'concern' | 'flipped' | 'restated';

/** What decides whether an indicator is brought up. */
export interface Facts {
	readonly status: Status;
	readonly previousStatus: Status;
	readonly certainty: TargetCertainty;
	/** Its newest reading is a real change for the worse. */
	readonly isConcern: boolean;
	/** Its status changed since the period before. */
	readonly flip: 'worse' | 'better' | null;
	/** Day of a restatement of settled figures that the week's meeting must hear of. */
	readonly restatedOn: IsoDate | null;
	/** Actions about it whose day has passed. */
	readonly overdueActions: number;
	/** Every result of the figure's own period was bound to be late: then the clock alone decided the figure, which is no finding. */
	readonly isAllLate: boolean;
}

/**
 * Why it is brought up, none where it is not: an overdue action, off target for certain, a real change for the worse, a
 * status that got worse since the period before, a settled figure restated.
 *
 * Off target by less than the 95 % interval can tell is no ground: another week of the same work could well have met it.
 * Where a figure has no interval (a ratio, as an average caseload, counts every case there is and is no sample of any)
 * off target stands as it is: silence would keep it from every meeting.
 */
export function groundsOf(facts: Facts): readonly Ground[] {
	const { isAllLate, flip, restatedOn, overdueActions } = facts;
	const grounds: Ground[] = [];
	if (overdueActions > 0) grounds.push('overdue-action');
	if (!isAllLate && isCertainlyMissed(facts)) grounds.push('missed');
	if (!isAllLate && facts.isConcern) grounds.push('concern');
	if (!isAllLate && flip === 'worse') grounds.push('flipped');
	if (restatedOn !== null) grounds.push('restated');
	return grounds;
}

function isCertainlyMissed({ status, certainty }: Facts): boolean {
	return status === 'missed' && certainty !== 'too-close-to-call';
}

/** Why it is there, in words: "Certainly off target", "Was on target the period before", "Settled figures restated on 12 Jun 2019". */
export function groundInWords(ground: Ground, facts: Facts): string {
	switch (ground) {
		case 'overdue-action': {
			const { overdueActions: many } = facts;
			return `${String(many)} ${many === 1 ? 'action' : 'actions'} overdue`;
		}
		case 'missed':
			return facts.certainty === 'certain' ? 'Certainly off target' : 'Off target';
		case 'concern':
			return 'Real change for the worse';
		case 'flipped':
			return `Was ${facts.previousStatus === 'met' ? 'on target' : 'close to target'} the period before`;
		case 'restated':
			return `Settled figures restated on ${dayInWords(facts.restatedOn ?? '')}`;
	}
}
