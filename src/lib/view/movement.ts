import type { LatestSignal } from '$lib/statistics/latest-variation';
import type { TrendReading } from '$lib/statistics/reading';
import type { Side } from '$lib/statistics/special-cause';

/** What a movement is read from. */
export type MovingReading = Pick<TrendReading, 'latest' | 'points' | 'basis'>;

/**
 * How a figure moved, with a verb in the past that suits one and many alike, the fullest wording first: "fell below the
 * usual range", "stayed below the usual level for 10 weeks", "ran unusually high".
 */
export function movementWords(signal: LatestSignal, reading: MovingReading): readonly string[] {
	const where = signal.side === 'high' ? 'above' : 'below';
	const moved = signal.side === 'high' ? 'rose' : 'fell';
	const ran = `ran unusually ${signal.side}`;
	const long = durationInWords(signal.points, reading.basis.noun);
	switch (signal.rule) {
		case 'outside':
			return [`${wasOutside(signal, reading) ? 'stayed' : moved} ${where} the usual range`, ran];
		case 'shift':
			return [
				`stayed ${where} the usual level for ${long}`,
				`stayed ${where} the usual level`,
				`stayed ${signal.side} for ${long}`,
				`stayed ${signal.side}`
			];
		case 'trend':
			return [`${moved} steadily over ${long}`, `${moved} steadily`];
		case 'two-of-three':
			return [`ran near the ${endOf(signal.side)} of the usual range`, ran];
	}
}

function endOf(side: Side): string {
	return side === 'high' ? 'top' : 'bottom';
}

/** Whether the point before the one that speaks lay beyond the same limit. */
function wasOutside({ side, points: count }: LatestSignal, { latest, points }: MovingReading) {
	if (count > 1) return true;
	const index = points.findIndex(({ start }) => start === latest.start);
	const before = points[index - 1];
	return (
		before?.segment === points[index]?.segment &&
		before?.signals.some((signal) => signal.rule === 'outside' && signal.side === side) === true
	);
}

/** "10 weeks"; four-week periods are told in weeks. */
function durationInWords(points: number, noun: string): string {
	if (noun === 'four-week period') return `${String(4 * points)} weeks`;
	return `${String(points)} ${noun}${points === 1 ? '' : 's'}`;
}
