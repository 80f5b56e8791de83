import { sumOf, value, type Observation } from '$lib/domain/observation';
import { isSmall } from './limit-basis';

/** An odd period among the recent ones makes two great ranges: so many of the greatest are left out. */
const LEFT_OUT = 2;

/** What the mean of the others among twelve ranges of a normal quantity is in standard deviations (by simulation). */
const MEAN_OF_OTHERS = 0.87;

/** Small shares are judged so many at a time. */
const TOGETHER = 4;

/**
 * How many standard errors a share lies both from that of the period before and from the recent periods, whichever is nearer:
 * |k/n − k₀/n₀| / (s √(p(1 − p)/n)). p is the share of all recent periods together with one case more on either side,
 * (Σk + 1)/(Σn + 2), so that none of three leave room for chance too (Agresti and Caffo, 2000). s is how much the recent shares
 * vary beside chance: the mean moving range of their z-scores (Laney, 2002), but for the two greatest, so that one odd period
 * hides no other. Where there is none directly before, only p is held against. Of small shares the last four together are held
 * against the four before them too, and the greater move counts. Infinity where there was none at all, or too few to see how
 * they vary; 0 where there is none now. Example: 40 of 100, after 18 and 22 of 100 in turn, has moved 3.9.
 *
 * @param now Numerator and denominator, of whatever unit they count.
 * @param recent Of the periods before, oldest first, without a gap; both parts null where there is no figure.
 */
export function shareMoved(now: Observation, recent: readonly Observation[]): number {
	if (shareOf(now) === null) return 0;
	const known = recent.filter((each) => shareOf(each) !== null);
	if (known.length === 0) return Infinity;
	const all = sumOf(known);
	const p = ((all.numerator ?? 0) + 1) / ((all.denominator ?? 0) + 2);
	const spread = spreadOf(known, p);
	const move = (last: Observation, before: Observation) => {
		const from = shareOf(before) ?? p;
		const share = shareOf(last) ?? from;
		const moved = Math.min(Math.abs(share - from), Math.abs(share - p));
		return moved === 0 ? 0 : moved / (spread * errorOf(last, p));
	};
	const single = move(now, recent.at(-1) ?? NONE);
	if (!isSmall(recent.map(({ denominator }) => denominator))) return single;
	const periods = [...recent, now];
	const last = together(periods.slice(-TOGETHER));
	return Math.max(single, move(last, together(periods.slice(-2 * TOGETHER, -TOGETHER))));
}

const NONE: Observation = { numerator: null, denominator: null };

function shareOf(observation: Observation): number | null {
	return value(observation, 'ratio');
}

/** The sum of those that have a share; none where there is none. */
function together(observations: readonly Observation[]): Observation {
	return sumOf(observations.filter((each) => shareOf(each) !== null));
}

function errorOf({ denominator }: Observation, p: number): number {
	return Math.sqrt((p * (1 - p)) / (denominator ?? 0));
}

/** How much the shares vary beside chance; 0 where there are too few to see it. */
function spreadOf(known: readonly Observation[], p: number): number {
	const scores = known.map((each) => ((shareOf(each) ?? p) - p) / errorOf(each, p));
	const ranges = scores.slice(1).map((score, index) => Math.abs(score - (scores[index] ?? score)));
	const others = ranges.toSorted((one, other) => one - other).slice(0, -LEFT_OUT);
	const sum = others.reduce((all, range) => all + range, 0);
	return sum / Math.max(1, others.length) / MEAN_OF_OTHERS;
}
