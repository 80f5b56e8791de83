import { SYMBOLS, type PublishedPart } from '$lib/domain/comparator';
import type { Measure } from '$lib/domain/indicator';
import { scaleOf } from '$lib/domain/observation';
import { decimalsOf, numberFault, numberOf } from './cells';
import type { Fault } from './problem-log';
import type { TableRow } from './table-row';

const NONE: PublishedPart = { kind: 'none' };

/** The number, symbol or nothing in the column; null, and told, where it is neither. A symbol stays a symbol. */
export function publishedPartIn(row: TableRow, column: string): PublishedPart | null {
	const text = row.text(column);
	if (text === null) return null;
	if (text === '') return NONE;
	if (SYMBOLS.has(text)) {
		row.notice(symbolRetained(text), column);
		return { kind: 'symbol', symbol: text };
	}
	const number = numberOf(text);
	if (number !== null) return { kind: 'number', number };
	row.error(numberFault(text), column);
	return null;
}

/** Whether two published parts say the same. */
export function isSamePart(one: PublishedPart, other: PublishedPart): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** A published value as written, with the parts it should come from. */
export interface PublishedParts {
	readonly text: string;
	readonly value: PublishedPart;
	readonly numerator: PublishedPart;
	readonly denominator: PublishedPart;
}

/**
 * Whether the value is further from what its parts give than rounding explains: more than 0.6 of its last digit. Counts
 * that were rounded to 10 may each be 5 off.
 */
export function isMismatch(
	parts: PublishedParts,
	measure: Measure,
	countsAreRounded: boolean
): boolean {
	const { value, numerator, denominator, text } = parts;
	if (value.kind !== 'number' || numerator.kind !== 'number' || denominator.kind !== 'number')
		return false;
	if (denominator.number === 0 || measure === 'count') return false;
	const slack = countsAreRounded ? 5 : 0;
	const scale = scaleOf(measure);
	const least = (scale * (numerator.number - slack)) / (denominator.number + slack);
	const most = (scale * (numerator.number + slack)) / (denominator.number - slack);
	const rounding = 0.6 * 10 ** -decimalsOf(text) + 1e-9;
	return value.number < least - rounding || value.number > most + rounding;
}

/** Notice of a value that its own parts do not give. */
export const VALUE_MISMATCH: Fault = {
	code: 'value_mismatch',
	message: 'The value is not what its numerator and denominator give',
	remedy: 'Check it against the publication; it is kept as published.'
};

function symbolRetained(symbol: string): Fault {
	return {
		code: 'symbol_retained',
		message: `"${symbol}" (${SYMBOLS.get(symbol) ?? ''}) is kept as a symbol and counts as no number`,
		remedy: 'Nothing need be done.'
	};
}
