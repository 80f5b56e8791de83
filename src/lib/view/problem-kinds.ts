import type { Problem } from '$lib/domain/problem';
import type { ProblemKind } from './extract-page';

const WORDS: Readonly<Record<string, string>> = {
	bad_number: 'Not a number',
	bad_date: 'Not a date',
	bad_year: 'Not a year',
	bad_quote: 'Misplaced quote',
	unterminated_quote: 'Quote never closed',
	bad_encoding: 'Unreadable characters',
	binary_content: 'Control characters',
	cell_too_long: 'Too long',
	blank_header: 'Column without a name',
	blank_rows: 'Blank rows',
	blank_weeks: 'Weeks without a figure',
	coverage_drop: 'Not in this file',
	authority_mismatch: 'Code of another authority',
	decimals_read: 'Decimals as a computer keeps them',
	date_range: 'Date out of range',
	denominator_unexpected: 'Denominator of a count',
	duplicate_column: 'Column twice',
	duplicate_key: 'Row twice',
	header_normalised: 'Name of a column',
	known_bytes: 'Sent before',
	listed_bytes: 'Listed before',
	missing_column: 'Column missing',
	missing_value: 'Blank cell',
	more_problems: 'More problems',
	negative: 'Less than nothing',
	not_first_of_month: 'Not the first of a month',
	not_monday: 'Not a Monday',
	number_range: 'Number out of range',
	numerator_gt_denominator: 'More than all',
	older_file: 'Older than what is live',
	outside_validity: 'Outside its valid days',
	own_rows: 'In place of a sum',
	ragged_row: 'Too few or too many cells',
	read_as_said: 'Read as a person said',
	restatement: 'Restated',
	rows_moved: 'More or fewer rows',
	rows_passed_over: 'Passed over',
	suspicious_unit: 'Unlikely unit',
	symbol_retained: 'Symbol kept',
	team_missing: 'Team missing',
	trimmed: 'Spaces left out',
	unknown_authority: 'Authority not known',
	unknown_column: 'Column ignored',
	unknown_indicator: 'Indicator not known',
	unknown_team: 'Team not known',
	unusual_value: 'Outside its usual range',
	value_mismatch: 'Value and parts differ',
	wrong_delimiter: 'Wrong separator',
	zero_denominator: 'Some of none'
};

/** A sort of problem in a few words: "Not a number". */
export function kindInWords(code: string): string {
	const words = WORDS[code] ?? code.replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The sorts of problems that there are, in the order in which they come, each with how many. */
export function problemKinds(
	problems: readonly Problem[],
	chosen: string | null
): readonly ProblemKind[] {
	const counts = new Map<string, number>();
	for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].map(([code, count]) => ({
		code,
		words: kindInWords(code),
		count,
		isChosen: code === chosen
	}));
}
