import { indicatorOf } from '$lib/domain/catalogue';
import { dayInWords, periodInWords } from '$lib/domain/format';
import { existsIn, type OrganisationUnit } from '$lib/domain/organisation';
import { endOf, type IsoDate } from '$lib/domain/period';
import type { FigureRow, ReadingContext } from '$lib/extracts/extract';
import type { Store } from '$lib/server/store/store';
import { breathing } from './breathing';
import { newestOf, newestPeriod, type Brought, type NewestPeriod } from './brought';
import { figuresAt, newestBefore, newestInForce } from './figures-in-force';
import type { Question } from './ledger';
import { outOfUsualRange, recentPeriods, widening, type Asking } from './usual-range';

const REMEDY = 'Send the right file, or publish it with a note that says why this is right.';

/**
 * What a person must look at before a file is published, of each indicator by its newest period against the one before: a
 * file older than what is in force, a team without a row, a quarter more or fewer rows, a percentage far outside its
 * usual range. A first history has nothing to be held against, and what is in force already is not asked again.
 */
export async function newestPeriodQuestions(
	store: Store,
	items: readonly FigureRow[],
	context: ReadingContext
): Promise<readonly Question[]> {
	const questions: Question[] = [];
	const byIndicator = Map.groupBy(items, (item) => item.indicator);
	const widened = widening(percentagesIn(byIndicator, context));
	const breathe = breathing();
	for (const [id, rows] of byIndicator) {
		const indicator = indicatorOf(context.catalogue, id);
		if (indicator === null) continue;
		await breathe();
		const brought = { indicator, rows, context };
		questions.push(...(await questionsOf(brought, store, { widened, breathe })));
	}
	return questions;
}

/** How many series of percentages the rows belong to; 1 at least. */
function percentagesIn(
	byIndicator: ReadonlyMap<string, readonly FigureRow[]>,
	{ catalogue }: ReadingContext
): number {
	let count = 0;
	for (const [id, rows] of byIndicator)
		if (indicatorOf(catalogue, id)?.measure === 'percentage')
			count += new Set(rows.map(({ unit }) => unit)).size;
	return Math.max(1, count);
}

/** Of what is in force only the newest periods are read: a long history is not read again for every file. */
async function questionsOf(
	brought: Brought,
	store: Store,
	asking: Asking
): Promise<readonly Question[]> {
	const { indicator, rows } = brought;
	const live = await newestInForce(store, indicator.id);
	if (live === null) return [];
	const inFile = newestOf(rows);
	if (inFile < live) return [olderThanLive(brought, inFile, live)];
	const known = (await newestBefore(store, indicator.id, inFile)) ?? '';
	const given = newestOf(rows.filter(({ period }) => period < inFile));
	const before = given > known ? given : known;
	if (before === '') return [];
	const recent = recentPeriods(indicator.frequency, inFile);
	const inForce = await figuresAt(store, indicator, [...new Set([...recent, before, inFile])]);
	const period = newestPeriod(brought, [before, inFile], inForce);
	if (period.changed.size === 0) return [];
	return [...unlikeBefore(period), ...(await outOfUsualRange(period, store, asking))];
}

function olderThanLive({ indicator }: Brought, inFile: IsoDate, live: IsoDate): Question {
	return {
		code: 'older_file',
		column: 'period_start',
		value: inFile,
		message: `${indicator.shortName}: the newest ${indicator.frequency} of this file is ${dayInWords(inFile)}; ${dayInWords(live)} is published already`,
		remedy: REMEDY
	};
}

/** A quarter of the rows, more or fewer. */
const MUCH = 0.25;

/** Teams that had a row in the period before and have none now, and how far the number of rows has moved. */
function unlikeBefore(period: NewestPeriod): readonly Question[] {
	const { indicator, newest, figures, before, figuresBefore, context } = period;
	const { frequency } = indicator;
	const expected = context.catalogue.organisation.units.filter(
		(unit) =>
			unit.kind === 'team' &&
			[newest, before].every((start) => existsIn(unit, start, endOf({ frequency, start })))
	);
	const had = expected.filter(({ id }) => figuresBefore.has(id));
	const has = expected.filter(({ id }) => figures.has(id));
	const missing = had.filter(({ id }) => !figures.has(id));
	const isMuch = Math.abs(has.length - had.length) >= MUCH * had.length && had.length > 0;
	const place = `${indicator.shortName}, ${periodInWords(frequency, newest, frequency)}`;
	return [
		...(missing.length === 0 ? [] : [missingTeams(place, missing, frequency)]),
		...(isMuch
			? [
					{
						code: 'rows_moved',
						value: String(has.length),
						message: `${place}: ${rowsOf(has.length)}, and ${String(had.length)} the ${frequency} before`,
						remedy: REMEDY
					}
				]
			: [])
	];
}

function missingTeams(
	place: string,
	missing: readonly OrganisationUnit[],
	frequency: 'week' | 'month'
): Question {
	const names = missing.map(({ name }) => name).join(', ');
	return {
		code: 'team_missing',
		column: 'team',
		value: names,
		message: `${place}: no row for ${names}, which had one the ${frequency} before`,
		remedy: REMEDY
	};
}

function rowsOf(count: number): string {
	return count === 1 ? '1 row' : `${String(count)} rows`;
}
