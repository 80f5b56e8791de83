import type { Indicator } from '$lib/domain/indicator';
import type { Observation } from '$lib/domain/observation';
import { numberIn } from './row-parts';
import type { Fault } from './problem-log';
import type { TableRow } from './table-row';

/**
 * The denominator: a number, and for a count none at all, which is told where there is one. Where the indicator is not
 * known a blank may be right.
 */
export function denominatorIn(row: TableRow, indicator: Indicator | undefined): number | null {
	const isBlank = row.text('denominator') === '';
	if (indicator?.measure !== 'count') {
		return isBlank && indicator === undefined ? null : numberIn(row, 'denominator');
	}
	if (!isBlank) row.error(UNEXPECTED, 'denominator');
	return null;
}

/** Tells where numerator and denominator cannot both be right for the indicator's measure. 0 of 0 is right: no cases. */
export function checkParts(
	row: TableRow,
	{ numerator, denominator }: Observation,
	indicator: Indicator | undefined
): void {
	if (numerator === null || denominator === null) return;
	if (denominator === 0 && numerator > 0) row.error(ZERO, 'denominator');
	else if (numerator > denominator && indicator?.measure === 'percentage')
		row.error(moreThanAll(numerator, denominator), 'numerator');
}

const UNEXPECTED: Fault = {
	code: 'denominator_unexpected',
	message: 'This indicator is a count and has no denominator',
	remedy: 'Leave the cell empty. A number such as 1,204 written with its comma fills two cells.'
};

const ZERO: Fault = {
	code: 'zero_denominator',
	message: 'The denominator is 0 and the numerator is not',
	remedy: 'Check both; where there were no cases, both are 0.'
};

function moreThanAll(numerator: number, denominator: number): Fault {
	return {
		code: 'numerator_gt_denominator',
		message: `${String(numerator)} of ${String(denominator)} is more than all of them`,
		remedy: 'Check both; a percentage counts some of all, never more.'
	};
}
