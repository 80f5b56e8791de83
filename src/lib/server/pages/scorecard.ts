import { indicatorOf, listedIndicators } from '$lib/domain/catalogue';
import { isPublicOn, topQuartile, type PublishedFigure } from '$lib/domain/comparator';
import { financialYearInWords } from '$lib/domain/format';
import { isCountedIn, type Indicator } from '$lib/domain/indicator';
import { daysAfter, financialYearOf, type IsoDate } from '$lib/domain/period';
import { statusInWords } from '$lib/domain/target';
import { writeCsv, type OutCell } from '$lib/extracts/write-csv';
import { peerSeries } from '$lib/server/figures/published';
import type { Frame } from '$lib/view/page-data';
import { EVERY_SET, knownTo, parseView } from '$lib/view/parse-view';
import {
	monthInWords,
	scorecardColumns,
	scorecardRow,
	type ScorecardData,
	type ScorecardSubject
} from '$lib/view/scorecard';
import type { ScorecardCell } from '$lib/view/scorecard-cells';
import { receivedInWords } from '$lib/view/summary';
import { outlookInWords } from '$lib/view/variation';
import type { Setting } from './frame';
import { indicatorSeries } from './indicator-series';

/** The sheet of the week: the indicators of the set asked for, or all, that are counted in it, in the catalogue's order. */
export async function scorecardData(setting: Setting, url: URL): Promise<ScorecardData> {
	const { catalogue, unit, frame } = setting;
	const { view, problems } = parseView(url.searchParams, { ...knownTo(frame), instead: EVERY_SET });
	const week = view.week ?? frame.newestWeek ?? '';
	const set = catalogue.sets.find(({ id }) => id === view.set) ?? null;
	const all =
		set === null
			? listedIndicators(catalogue)
			: set.indicators.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	const counted = all.filter((each) => isCountedIn(each, week, daysAfter(week, 7)));
	const columns = scorecardColumns(week);
	const subjects = await Promise.all(counted.map((each) => subjectOf(each, setting)));
	return {
		week,
		unit,
		set: set === null ? null : { id: set.id, name: set.name },
		view,
		problems,
		columns,
		rows: subjects.map((subject, index) =>
			scorecardRow(subject, index + 1, { week, unit, columns })
		)
	};
}

async function subjectOf(indicator: Indicator, setting: Setting): Promise<ScorecardSubject> {
	const { library, catalogue, shown } = setting;
	const figures = await library.published(indicator.id, shown.version.id);
	const locals = new Set(
		catalogue.authorities.flatMap(({ id, level }) => (level === 'local' ? [id] : []))
	);
	return {
		...(await indicatorSeries(indicator, setting)),
		peers: peerSeries(figures, catalogue, shown.knownOn),
		topQuartiles: quartilesOf(figures, indicator, { locals, knownOn: shown.knownOn })
	};
}

function quartilesOf(
	figures: readonly PublishedFigure[],
	{ polarity }: Indicator,
	{ locals, knownOn }: { readonly locals: ReadonlySet<string>; readonly knownOn: IsoDate | null }
): ReadonlyMap<number, number> {
	const known = figures.filter(
		(figure) => locals.has(figure.authority) && isPublicOn(figure, knownOn)
	);
	const byYear = Map.groupBy(known, ({ year }) => year);
	return new Map(
		[...byYear].flatMap(([year, rows]) => {
			const values = rows.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []));
			const threshold = topQuartile(values, polarity);
			return threshold === null ? [] : [[year, threshold] as const];
		})
	);
}

/** The sheet as CSV: numbers are numbers, and what must be known of them stands in words at the end of the line. */
export function scorecardCsv(scorecard: ScorecardData, frame: Frame): string {
	const { columns, rows, week, unit } = scorecard;
	const years = columns.years.map((start) => financialYearInWords(financialYearOf(start)));
	const head = [
		...['number', 'indicator', 'indicator_name', 'measure', 'polarity'],
		...columns.months.map(monthInWords),
		'year_to_date',
		...years,
		...['newest_period', 'newest_value', 'numerator', 'denominator', 'direction_of_travel'],
		...['target', 'status', 'variation', 'outlook'],
		...['published_year', 'neighbours_mean', 'best_neighbour', 'england'],
		...['top_quartile', 'notes', 'team', 'team_name', 'week', 'as_at', 'sample']
	];
	const names = [...columns.months.map(monthInWords), 'year to date', ...years, 'newest'];
	const lines = rows.map((row): readonly OutCell[] => {
		const { published, indicator } = row;
		const cells = [...row.months, row.yearToDate, ...row.years, row.latest];
		return [
			...[row.number, indicator.id, indicator.name, indicator.measure, indicator.polarity],
			...row.months.map(({ value }) => value),
			row.yearToDate.value,
			...row.years.map(({ value }) => value),
			...[row.latestPeriod, row.latest.value, row.latest.numerator, row.latest.denominator],
			row.travel,
			...[row.target?.target ?? null, statusInWords(row.status)],
			...[row.standing?.latest.words ?? '', outlookOf(row), published.year],
			...[published.neighbours.value, published.best.value, published.england.value],
			...[
				published.topQuartile.value,
				[notesOf(cells, names), ...row.remarks].filter(Boolean).join('; '),
				unit.id,
				unit.name,
				week
			],
			...[receivedInWords(frame), row.isSample ? frame.sampleNote : '']
		];
	});
	return writeCsv(head, lines);
}

function outlookOf({ standing }: ScorecardData['rows'][number]): string {
	return standing === null ? '' : (outlookInWords(standing.assurance) ?? '');
}

/** "Jun 2019: provisional; 2017/18: restated" */
function notesOf(cells: readonly ScorecardCell[], names: readonly string[]): string {
	return cells
		.flatMap(({ notes }, index) =>
			notes.length === 0 ? [] : [`${names[index] ?? ''}: ${notes.join(', ')}`]
		)
		.join('; ');
}

/** "2019-06-17_scorecard_wiltshire.csv" */
export function scorecardFileName({ week, unit }: ScorecardData): string {
	return `${week}_scorecard_${unit.id}.csv`;
}
