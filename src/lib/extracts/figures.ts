import { daysAfter } from '$lib/domain/period';
import type { FigureRow, ReadExtract, ReadingContext } from './extract';
import { checkParts, denominatorIn } from './figure-parts';
import { checkPeriod, periodsUpTo } from './figure-periods';
import type { TableShape } from './header';
import { knownIds, knownIn } from './known-ids';
import { layoutsFor } from './layout/layouts-for';
import { readToTheEnd, type PacedReading } from './paced';
import { problemLog } from './problem-log';
import { numberIn } from './row-parts';
import { pacedTable } from './table';
import type { RowReader } from './table-row';

const SHAPE: TableShape = {
	required: ['period_start', 'indicator', 'team', 'numerator', 'denominator'],
	optional: [],
	tellsOthers: true,
	mayBeEmpty: false
};

/** Figures lie at most so many days after the day they are read on. */
const DAYS_AHEAD = 7;

/**
 * Reads a figures extract: one row for each period, indicator and team. Refused: periods that are no Monday (no first
 * of a month where the indicator is monthly), ids that the catalogue does not know, numbers that are not plain or do not
 * fit the indicator's measure, figures outside the validity of indicator or team, and a second row under one key.
 */
export function readFigures(bytes: Uint8Array, context: ReadingContext): ReadExtract<FigureRow> {
	return readToTheEnd(pacedFigures(bytes, context));
}

/** The same, with pauses: a figures extract may have hundreds of thousands of rows. */
export function pacedFigures(
	bytes: Uint8Array,
	context: ReadingContext
): PacedReading<ReadExtract<FigureRow>> {
	const shape = { ...SHAPE, layouts: layoutsFor('figures', context) };
	return pacedTable(bytes, shape, figureReader(context), problemLog(context.file));
}

function figureReader({ catalogue, today }: ReadingContext): RowReader<FigureRow> {
	const indicators = knownIds(catalogue.indicators, (indicator) => indicator.id);
	const units = knownIds(catalogue.organisation.units, (unit) => unit.id);
	const unitCount = catalogue.organisation.units.length;
	const periods = periodsUpTo(daysAfter(today, DAYS_AHEAD));
	return {
		keyInWords: 'indicator, team and period',
		isSame: (one, other) =>
			one.numerator === other.numerator && one.denominator === other.denominator,
		read(row) {
			const period = periods.in(row, 'period_start');
			const indicator = knownIn(row, 'indicator', indicators, 'indicators.csv');
			const unit = knownIn(row, 'team', units, 'units.csv');
			if (period !== null) checkPeriod(row, period, indicator?.entry, unit?.entry);
			const numerator = numberIn(row, 'numerator');
			const denominator = denominatorIn(row, indicator?.entry);
			checkParts(row, { numerator, denominator }, indicator?.entry);
			if (period === null || indicator === null || unit === null) return null;
			const cell = indicator.position * unitCount + unit.position;
			row.claim(cell * MOST_PERIODS + period.index);
			if (numerator === null) return null;
			return {
				indicator: indicator.entry.id,
				unit: unit.entry.id,
				period: period.start,
				numerator,
				denominator
			};
		}
	};
}

/** More periods than rows, so that a key made of whole numbers is one row's alone. */
const MOST_PERIODS = 2 ** 20;
