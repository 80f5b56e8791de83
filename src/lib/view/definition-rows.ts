import { dayInWords, grainInWords } from '$lib/domain/format';
import { polarityInWords, type Indicator } from '$lib/domain/indicator';
import type { IsoDate } from '$lib/domain/period';
import type { DefinitionEntry } from './page-data';

/** A line of a definition: what it tells of, and the text. */
export interface DefinitionRow {
	readonly term: string;
	readonly text: string;
}

/** All that is laid down of an indicator, in words; what is not laid down has no row. */
export function definitionRows({
	indicator,
	publications
}: DefinitionEntry): readonly DefinitionRow[] {
	const rows: readonly (readonly [string, string])[] = [
		['Definition', indicator.definition],
		['Numerator', indicator.numerator],
		['Denominator', indicator.denominator],
		['Counted', indicator.counted === null ? '' : `In ${indicator.counted.many}`],
		['Measure', measureInWords(indicator)],
		['Good is', polarityInWords(indicator.polarity)],
		['How often', frequencyInWords(indicator)],
		['Clock', indicator.clock],
		['Timescale', timescaleInWords(indicator)],
		['Provisional', settlingInWords(indicator)],
		[
			'Reported for',
			indicator.level === 'team'
				? 'Teams, services and the whole council'
				: 'The whole council only'
		],
		['Owner', indicator.owner],
		['Source', indicator.source],
		['Published figures', publications.join('; ')],
		['Counted from', dayOf(indicator.validFrom)],
		['Counted until', dayOf(indicator.validUntil)]
	];
	return rows.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
}

function dayOf(day: IsoDate | null): string {
	return day === null ? '' : dayInWords(day);
}

/** "Percentage: 100 × numerator ÷ denominator. Events in the period are added up; percentages never are." */
export function measureInWords({ measure, accrual }: Indicator): string {
	const how = {
		percentage: 'Percentage: 100 × numerator ÷ denominator',
		rate: 'Rate per 10,000 children: 10,000 × numerator ÷ denominator',
		ratio: 'Ratio: numerator ÷ denominator',
		mean: 'Mean: numerator ÷ denominator',
		count: 'Number counted'
	}[measure];
	const parts = measure === 'count' ? 'it is' : 'both parts are';
	return accrual === 'flow'
		? `${how}. Events in the period: over longer periods ${parts} added up first.`
		: `${how}. The state at the end of the period: longer periods show the last one.`;
}

function frequencyInWords({ frequency, defaultGrain }: Indicator): string {
	const every = `Every ${frequency}`;
	return defaultGrain === frequency
		? every
		: `${every}; usually shown by ${grainInWords(defaultGrain).toLowerCase()}`;
}

function timescaleInWords({ workingDays }: Indicator): string {
	if (workingDays === null) return '';
	const days = workingDays === 1 ? 'working day' : 'working days';
	return `${String(workingDays)} ${days}; Saturdays, Sundays and England’s bank holidays do not count`;
}

function settlingInWords({ settlesAfterWeeks }: Indicator): string {
	if (settlesAfterWeeks === 0) return 'Never: settled when it is received';
	const weeks = settlesAfterWeeks === 1 ? 'week' : 'weeks';
	return `Until ${String(settlesAfterWeeks)} later ${weeks} have been received`;
}
