import type { Indicator } from '$lib/domain/indicator';
import type { OrganisationUnit } from '$lib/domain/organisation';
import { monthsAfter, type IsoDate } from '$lib/domain/period';
import type { ReadExtract, ReadingContext, TargetRow } from './extract';
import { outside } from './figure-periods';
import type { TableShape } from './header';
import { knownIds, knownIn, type KnownIds } from './known-ids';
import { layoutsFor } from './layout/layouts-for';
import { readToTheEnd, type PacedReading } from './paced';
import { problemLog, type Fault } from './problem-log';
import { dateIn, lateFault, numberIn } from './row-parts';
import { pacedTable } from './table';
import type { RowReader, TableRow } from './table-row';

const SHAPE: TableShape = {
	required: ['indicator', 'team', 'from', 'target', 'tolerance'],
	optional: [],
	tellsOthers: true,
	mayBeEmpty: false
};

/** Targets are agreed ahead of time, but no more than four years. */
const MONTHS_AHEAD = 48;

/**
 * Reads a targets extract; a blank team means every team. Refused: unknown ids, days before 2000 or more than four
 * years ahead, numbers that are not plain, percentages above 100, targets from after the end of their indicator or
 * team, and a second row for one indicator, team and day.
 */
export function readTargets(bytes: Uint8Array, context: ReadingContext): ReadExtract<TargetRow> {
	return readToTheEnd(pacedTargets(bytes, context));
}

/** The same, with pauses. */
export function pacedTargets(
	bytes: Uint8Array,
	context: ReadingContext
): PacedReading<ReadExtract<TargetRow>> {
	const shape = { ...SHAPE, layouts: layoutsFor('targets', context) };
	return pacedTable(bytes, shape, targetReader(context), problemLog(context.file));
}

function targetReader({ catalogue, today }: ReadingContext): RowReader<TargetRow> {
	const indicators = knownIds(catalogue.indicators, (indicator) => indicator.id);
	const units = knownIds(catalogue.organisation.units, (unit) => unit.id);
	const latest = monthsAfter(today, MONTHS_AHEAD);
	return {
		keyInWords: 'indicator, team and day',
		isSame: (one, other) => one.target === other.target && one.tolerance === other.tolerance,
		read(row) {
			const indicator = knownIn(row, 'indicator', indicators, 'indicators.csv')?.entry;
			const unit = unitIn(row, units);
			const from = fromIn(row, latest);
			const size = sizeIn(row, indicator);
			if (indicator === undefined || unit === null || from === null) return null;
			const id = unit === 'everyone' ? null : unit.id;
			row.claim(JSON.stringify([indicator.id, id, from]));
			checkValidity(row, from, unit === 'everyone' ? [indicator] : [indicator, unit]);
			return size === null ? null : { indicator: indicator.id, unit: id, from, ...size };
		}
	};
}

function unitIn(
	row: TableRow,
	units: KnownIds<OrganisationUnit>
): OrganisationUnit | 'everyone' | null {
	if (row.text('team') === '') return 'everyone';
	return knownIn(row, 'team', units, 'units.csv')?.entry ?? null;
}

function fromIn(row: TableRow, latest: IsoDate): IsoDate | null {
	const from = dateIn(row, 'from');
	if (from === null || from <= latest) return from;
	row.error(lateFault(from, latest), 'from');
	return null;
}

function sizeIn(
	row: TableRow,
	indicator: Indicator | undefined
): Pick<TargetRow, 'target' | 'tolerance'> | null {
	const target = numberIn(row, 'target');
	const tolerance = numberIn(row, 'tolerance');
	if (target !== null && indicator?.measure === 'percentage') checkPercentage(row, target);
	return target === null || tolerance === null ? null : { target, tolerance };
}

function checkPercentage(row: TableRow, target: number): void {
	if (target > 100) row.error(ABOVE_ALL, 'target');
	if (target > 0 && target <= 1) row.notice(SUSPICIOUS, 'target');
}

function checkValidity(
	row: TableRow,
	from: IsoDate,
	parties: readonly (Indicator | OrganisationUnit)[]
): void {
	for (const party of parties) {
		if (party.validUntil === null || from <= party.validUntil) continue;
		const file = 'measure' in party ? 'indicators.csv' : 'units.csv';
		row.error(outside(party.id, party, file), 'from');
	}
}

const ABOVE_ALL: Fault = {
	code: 'number_range',
	message: 'A percentage is at most 100',
	remedy: 'Write the target as a percentage between 0 and 100.'
};

const SUSPICIOUS: Fault = {
	code: 'suspicious_unit',
	message: 'The target of a percentage is 1 or less, as if it were a share',
	remedy: 'Write 85 for 85 %; leave it where so small a percentage is meant.'
};
