import type { Indicator } from '$lib/domain/indicator';
import type { Grain } from '$lib/domain/period';
import type { Status } from '$lib/domain/target';
import type { LatestSignal } from '$lib/statistics/latest-variation';
import type { TargetCertainty } from '$lib/statistics/target-certainty';
import type { CurrentFigure } from './current';
import { movementWords, type MovingReading } from './movement';
import type { Clock } from './remarks';

/** What a headline is written from. */
export interface Finding {
	readonly indicator: Pick<Indicator, 'shortName' | 'polarity' | 'frequency'>;
	readonly grain: Grain;
	readonly figure: Pick<CurrentFigure, 'current' | 'status' | 'previousStatus'>;
	readonly reading: MovingReading;
	/** Of the figure against its target. */
	readonly certainty: TargetCertainty;
	readonly clock: Clock;
	/** Settled figures were restated since. */
	readonly isRestated: boolean;
	/** The week shown is the newest that there is. */
	readonly isNewest: boolean;
	/** The unit that never reported the indicator; null where figures are to be expected. */
	readonly notReportedBy: string | null;
}

/** So many words are read at a glance. */
export const MOST_WORDS = 15;

/**
 * The finding as a title of at most 15 words: what moved beyond chance and which way is better, and how it stands against
 * its target. Every verb is in the past, so that it suits "Average caseload" and "Re-referrals" alike. It speaks of better
 * or worse only where the reading does, of the target only as the status has it.
 *
 * Examples: "Initial assessments in 10 days fell below the usual range: worse, and off target"; "Re-referrals in 12 months:
 * no real change, still off target". A name that leaves no room is cut, with "…".
 */
export function headlineOf(finding: Finding): string {
	const wordings = wordingsOf(finding);
	const restated = finding.isRestated
		? [
				...wordings.map((wording) => `${wording}; figures restated`),
				...wordings.map((wording) => `${wording}; restated`)
			]
		: wordings;
	const name = finding.indicator.shortName;
	const found = restated.map((wording) => `${name}${wording}`).find(isShort);
	return found ?? cutNameBefore(restated.at(-1) ?? '', name);
}

function isShort(title: string): boolean {
	return wordCount(title) <= MOST_WORDS;
}

function wordCount(text: string): number {
	return text.trim().split(/\s+/).length;
}

function cutNameBefore(wording: string, name: string): string {
	const words = name.trim().split(/\s+/);
	const room = MOST_WORDS - (wordCount(`x${wording}`) - 1);
	return `${words.slice(0, room).join(' ')}…${wording}`;
}

/** What follows the name, the fullest wording first. */
function wordingsOf(finding: Finding): readonly string[] {
	const { figure, reading, clock, notReportedBy } = finding;
	if (notReportedBy !== null) return [`: not reported by ${notReportedBy}`, ': not reported'];
	if (figure.current === null) return [': no figure yet'];
	const without = withoutValue(finding);
	if (without !== null) return [`: ${without}`];
	if (clock === 'no-late-result-yet') {
		return [': too early to judge, no late result possible yet', ': too early to judge'];
	}
	if (clock === 'only-late-results')
		return [': running off, only late results left', ': running off'];
	const { variation } = reading.latest;
	switch (variation.kind) {
		case 'common':
			return unchanged(finding);
		case 'too-few':
		case 'no-limits':
			return unread(finding);
		default:
			return moved(variation, finding);
	}
}

function withoutValue({ figure, grain, indicator, isNewest }: Finding): string | null {
	switch (figure.current?.state) {
		case 'missing': {
			const isLong = grain === 'month' || grain === 'quarter' || grain === 'year';
			return `no figure for ${isNewest ? 'the newest' : 'this'} ${isLong ? grain : indicator.frequency}`;
		}
		case 'no-rate':
			return 'no cases to count';
		case 'short':
			return 'not enough weeks for a figure yet';
		default:
			return null;
	}
}

function moved(signal: LatestSignal, finding: Finding): readonly string[] {
	const movements = movementWords(signal, finding.reading);
	if (signal.kind === 'neutral') return movements.map((movement) => ` ${movement}`);
	const verdict = signal.kind === 'improvement' ? 'better' : 'worse';
	const standings = standingBeside(verdict, finding);
	const tails =
		standings.length === 0
			? [`a change for the ${verdict}`, verdict]
			: standings.map((standing) => `${verdict}, ${standing}`);
	// How it stands is told in full before how long it moved.
	return tails.flatMap((tail) => movements.map((movement) => ` ${movement}: ${tail}`));
}

/** The standing against the target beside a verdict: "but still off target" beside better, "and off target" beside worse. */
function standingBeside(verdict: 'better' | 'worse', finding: Finding): readonly string[] {
	const { status, previousStatus } = finding.figure;
	const words = STANDINGS[status];
	if (words === null) return [];
	if (status === 'close')
		return [verdict === 'better' ? `and ${words}` : `and only ${words}`, words];
	const agrees = (status === 'met') === (verdict === 'better');
	const still = !agrees && previousStatus === status ? 'still ' : '';
	return [`${agrees ? 'and' : 'but'} ${still}${words}`, words];
}

const STANDINGS: Readonly<Record<Status, string | null>> = {
	met: 'on target',
	close: 'close to target',
	missed: 'off target',
	'too-few': null,
	'no-target': null,
	'no-value': null
};

/** Nothing but chance: "no real change, still off target". */
function unchanged(finding: Finding): readonly string[] {
	const { status } = finding.figure;
	if (status === 'too-few') return [': no real change, too few to judge'];
	const standing = standingAlone(finding);
	if (standing === null) {
		const isUnset = status === 'no-target' && finding.indicator.polarity !== 'neutral';
		return [`: no real change${isUnset ? ', no target set' : ''}`];
	}
	const plain = `: no real change, ${isFlip(finding) ? 'but ' : ''}${standing}`;
	return isTooClose(finding) ? [`${plain}, though too close to call`, plain] : [plain];
}

/** Too few points for any limits: "still off target, too few weeks to tell more". */
function unread(finding: Finding): readonly string[] {
	const { noun } = finding.reading.basis;
	const few = `too few ${noun === 'four-week period' ? 'week' : noun}s`;
	const isFew = finding.figure.status === 'too-few';
	if (isFew) return [`: too few to judge, ${few} to tell`, ': too few to judge'];
	const standing = standingAlone(finding);
	if (standing === null) return [`: ${few} to tell`];
	return ['to tell more', 'to tell', ''].map((end) => `: ${standing}, ${few} ${end}`.trimEnd());
}

/** "still off target", "now on target", "off target": by what it was the period before. */
function standingAlone({ figure: { status, previousStatus } }: Finding): string | null {
	const words = STANDINGS[status];
	if (words === null) return null;
	if (previousStatus === status) return `still ${words}`;
	return STANDINGS[previousStatus] === null ? words : `now ${words}`;
}

/** Whether it stands against its target otherwise than the period before, for the worse. */
function isFlip({ figure: { status, previousStatus } }: Finding): boolean {
	const isWorse = status === 'missed' || (status === 'close' && previousStatus === 'met');
	return isWorse && status !== previousStatus && STANDINGS[previousStatus] !== null;
}

function isTooClose({ figure, certainty }: Finding): boolean {
	return figure.status === 'missed' && certainty === 'too-close-to-call';
}
