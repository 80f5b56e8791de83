import { listedIndicators, type Catalogue } from '$lib/domain/catalogue';
import { daysAfter, londonDay, mondayOf, type IsoDate } from '$lib/domain/period';
import type { ExtractKind } from '$lib/extracts/extract';
import { CONTRACT } from '$lib/extracts/layout/chosen-layout';

/**
 * A file of a kind to be filled in: its columns, and a row for each of the council's own indicators without numbers. As it
 * is it is refused, so that a template sent by mistake changes nothing.
 */
export function templateText(kind: ExtractKind, catalogue: Catalogue | null, now: number): string {
	const { required, optional } = CONTRACT[kind];
	const rows = catalogue === null ? [] : rowsOf(kind, catalogue, todayOf(now));
	return `${[[...required, ...optional].join(','), ...rows].join('\r\n')}\r\n`;
}

/** Rows of an empty figures extract for last week. */
export function templateRows(catalogue: Catalogue | null, now: number): readonly string[] {
	return catalogue === null ? [] : figureRows(catalogue, todayOf(now));
}

function todayOf(now: number): IsoDate {
	return londonDay(new Date(now).toISOString());
}

function rowsOf(kind: ExtractKind, catalogue: Catalogue, today: IsoDate): readonly string[] {
	switch (kind) {
		case 'figures':
			return figureRows(catalogue, today);
		case 'targets':
			return counted(catalogue)
				.filter(({ polarity }) => polarity !== 'neutral')
				.map(({ id }) => `${id},,${today},,`);
		case 'comparators': {
			const year = Number(today.slice(0, 4)) - 1;
			return counted(catalogue)
				.filter(({ publishedAtPoint }) => publishedAtPoint !== null)
				.map(({ id }) => `${catalogue.settings.authority},${String(year)},${id},,,,,`);
		}
	}
}

function counted(catalogue: Catalogue) {
	return listedIndicators(catalogue).filter(({ validUntil }) => validUntil === null);
}

/** Every indicator and the teams that may report it, without numbers. */
function figureRows(catalogue: Catalogue, today: IsoDate): readonly string[] {
	const monday = daysAfter(mondayOf(today), -7);
	const { authority, units } = catalogue.organisation;
	const teams = units.filter((unit) => unit.kind === 'team' && unit.validUntil === null);
	return counted(catalogue).flatMap((indicator) => {
		const start = indicator.frequency === 'week' ? monday : `${monday.slice(0, 7)}-01`;
		const reporting = indicator.level === 'authority' || teams.length === 0 ? [authority] : teams;
		return reporting.map((unit) => `${start},${indicator.id},${unit.id},,`);
	});
}
