import type { IndicatorRow } from './indicator-row';
import { recentPoints } from './indicator-trend';

const MOST_POINTS = 26;

/** What the small line of a row is drawn from: the last year (three years of quarters), with the target now in force. */
export function rowSparkline({ indicator, figure, grain }: IndicatorRow) {
	const target = indicator.polarity === 'neutral' ? null : figure.target;
	return {
		name: indicator.shortName,
		points: recentPoints(figure.points, grain === 'quarter' ? 36 : 12).slice(-MOST_POINTS),
		target: target?.target ?? null
	};
}
