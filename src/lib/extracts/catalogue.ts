import type { Catalogue } from '$lib/domain/catalogue';
import type { Problem } from '$lib/domain/problem';
import { authorityReference, readAuthorities, readNeighbours } from './catalogue/authorities';
import { readExclusions, readRecalculations } from './catalogue/decisions';
import { deskWith, type CatalogueBytes } from './catalogue/desk';
import { readEvents, readHolidays } from './catalogue/events';
import { indicatorReference, readIndicators } from './catalogue/indicators';
import { readMappings } from './catalogue/mappings';
import { readSets, setReference } from './catalogue/sets';
import { readSettings } from './catalogue/settings';
import { readOrganisation, unitReference } from './catalogue/units';

export type { CatalogueBytes } from './catalogue/desk';

/** Names below `data/` of the files that make a catalogue. */
export const CATALOGUE_FILES: readonly string[] = [
	'indicators.csv',
	'sets.csv',
	'units.csv',
	'authorities.csv',
	'neighbours.csv',
	'events.csv',
	'holidays.csv',
	'mappings.csv',
	'recalculations.csv',
	'exclusions.csv',
	'settings.csv'
];

/** A catalogue, or null where any of its files has an error; and everything that is wrong with them. */
export interface ReadCatalogue {
	readonly catalogue: Catalogue | null;
	readonly problems: readonly Problem[];
}

/**
 * Reads the files of a catalogue and checks what one says of another. There must be indicators, sets, units and
 * settings; each of the others is empty where it is missing.
 */
export function readCatalogue(files: CatalogueBytes): ReadCatalogue {
	const desk = deskWith(files);
	const indicators = readIndicators(desk);
	const organisation = readOrganisation(desk);
	const authorities = readAuthorities(desk);
	const toIndicators = indicatorReference(desk);
	const toUnits = unitReference(desk);
	const toAuthorities = authorityReference(desk, authorities);
	const neighbours = readNeighbours(desk, toAuthorities);
	const sets = readSets(desk, toIndicators);
	const others = {
		authorities: toAuthorities,
		neighbours,
		units: toUnits,
		sets: setReference(sets)
	};
	const parts = {
		indicators,
		sets,
		authorities,
		neighbours,
		events: readEvents(desk, toIndicators, toUnits),
		holidays: readHolidays(desk),
		mappings: readMappings(desk, toIndicators),
		recalculations: readRecalculations(desk, toIndicators, toUnits),
		exclusions: readExclusions(desk, toIndicators, toUnits),
		settings: readSettings(desk, others)
	};
	const problems = desk.problems();
	const isBad = problems.some(({ severity }) => severity === 'error');
	return {
		catalogue: isBad || organisation === null ? null : { ...parts, organisation },
		problems
	};
}
