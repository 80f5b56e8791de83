import type { IsoDate } from '$lib/domain/period';
import type { TrendReading } from '$lib/statistics/reading';
import { useOf } from '$lib/statistics/sample';
import { several } from '$lib/statistics/segments';

/** What became of an indicator since an action about it was agreed. */
export type ActionVerdict = 'better' | 'worse' | 'changed' | 'going-on' | 'normal' | 'too-early';

/** The verdict with its words: "Real change for the better since it was agreed". */
export interface ActionCheck {
	readonly verdict: ActionVerdict;
	readonly words: string;
}

/** A shift, the slowest of the signs of change, needs so many points: with fewer, nothing seen is no finding yet. */
export const POINTS_TO_TELL = 7;

/**
 * What an indicator did since an action about it was agreed on the figures of a week, as far as is known on a day. A real
 * change counts only where it began after that week: one that had begun before is still going on, and is not the
 * action's doing. Without one, fewer than seven points since are too early to tell, and more are normal variation.
 *
 * It says that the indicator changed, never that the action changed it.
 * Example: agreed on the week of 8 Jul; ten weeks later the last seven in a row lie above the usual level, high being good:
 * "Real change for the better since it was agreed".
 */
export function actionCheck(reading: TrendReading, agreedOn: IsoDate, day: IsoDate): ActionCheck {
	const { variation } = reading.latest;
	const since = pointsSince(reading, agreedOn, day);
	if (since === 0) return tooEarly(0, reading.basis.noun);
	switch (variation.kind) {
		case 'too-few':
		case 'no-limits':
			return { verdict: 'too-early', words: 'Too early to tell: too few figures' };
		case 'common':
			return since < POINTS_TO_TELL ? tooEarly(since, reading.basis.noun) : NORMAL;
		default:
			return variation.since > agreedOn ? CHANGES[variation.kind] : GOING_ON[variation.kind];
	}
}

const NORMAL: ActionCheck = { verdict: 'normal', words: 'Normal variation since it was agreed' };

const CHANGES = {
	improvement: { verdict: 'better', words: 'Real change for the better since it was agreed' },
	concern: { verdict: 'worse', words: 'Real change for the worse since it was agreed' },
	neutral: { verdict: 'changed', words: 'Real change since it was agreed' }
} as const;

const GOING_ON = {
	improvement: { verdict: 'going-on', words: 'Still better, as before it was agreed' },
	concern: { verdict: 'going-on', words: 'Still worse, as before it was agreed' },
	neutral: { verdict: 'going-on', words: 'Still changed, as before it was agreed' }
} as const;

function tooEarly(since: number, noun: string): ActionCheck {
	const many = since === 0 ? `no ${noun}s` : several(since, noun);
	return { verdict: 'too-early', words: `Too early to tell: ${many} since it was agreed` };
}

/** How many points that count, weeks after a snapshot's last month included, began after the week and ended by the day. */
function pointsSince(reading: TrendReading, agreedOn: IsoDate, day: IsoDate): number {
	return [...reading.points, ...reading.newestWeeks].filter(
		(point) => point.start > agreedOn && point.end <= day && useOf(point) === 'used'
	).length;
}
