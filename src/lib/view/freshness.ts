import { dayInWords } from '$lib/domain/format';
import { daysAfter, daysBetween } from '$lib/domain/period';
import type { Frame, IndicatorData } from './page-data';

/** Older than this, by the clock, a week's figures are not last week's. */
const FRESH_DAYS = 8;

/**
 * What must be said of how fresh the figures are: the sample's own line wherever a figure came from it, else a warning
 * when the newest week ended more than eight days ago; null where they are fresh.
 */
export function freshnessNote(frame: Frame, isSample: boolean): string | null {
	if (isSample) return `${frame.sampleNote}.`;
	if (frame.newestWeek === null) return null;
	const ended = daysAfter(frame.newestWeek, 6);
	if (daysBetween(ended, frame.today) <= FRESH_DAYS) return null;
	return `This is not last week’s data: the newest week ended on ${dayInWords(ended)}.`;
}

/** What a page of figures says first: the state of the figures, where it is not the newest, and how fresh they are. */
export function pageNotices(frame: Frame, isSample: boolean): readonly string[] {
	return [frame.basisNote, freshnessNote(frame, isSample)].flatMap((each) => each ?? []);
}

/** Whether any figure on the page, the unit's own or a team's, came from the files of the sample. */
export function isSampleShown({ series, teams }: IndicatorData): boolean {
	return series.isSample || teams.some((team) => team.series.isSample);
}
