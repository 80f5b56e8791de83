import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText } from '../../bin/sample/csv.js';
import {
	authoritiesText,
	comparatorsText,
	indicatorsText,
	inPortions,
	neighboursText,
	setIds,
	setsText,
	settingsText,
	targetsText,
	unitsText
} from './catalogue.js';
import { FIGURE_HEAD, historyRows, weeklyText } from './figures.js';
import { indicatorsMade, teamsMade } from './made-up.js';

const MOST_ROWS = 400_000;

/**
 * @typedef {object} Made What was made for a size.
 * @property {string} folder A whole data folder.
 * @property {readonly string[]} indicators
 * @property {readonly string[]} sets
 * @property {readonly string[]} teams
 * @property {number} files Of figures.
 * @property {number} bytes Of them together.
 */

/**
 * Makes a data folder of the size: a catalogue, targets, comparators, the history in files that are within the limit,
 * and the lines that publish them.
 *
 * @param {string} folder
 * @param {import('./sizes.js').Size} size
 * @returns {Made}
 */
export function makeFolder(folder, size) {
	const { indicators, teams } = partsOf(size);
	for (const kind of ['figures', 'targets', 'comparators'])
		mkdirSync(join(folder, 'extracts', kind), { recursive: true });
	const write = writer(folder);
	write('indicators.csv', indicatorsText(indicators));
	write('sets.csv', setsText(indicators));
	write('units.csv', unitsText(teams));
	write('authorities.csv', authoritiesText());
	write('neighbours.csv', neighboursText());
	write('settings.csv', settingsText());
	write('extracts/targets/all.csv', targetsText(indicators));
	write(
		'extracts/comparators/all.csv',
		comparatorsText(indicators.filter((each) => !each.isCount))
	);
	const files = ['targets/all.csv', 'comparators/all.csv'];
	let bytes = 0;
	const most = Math.floor(MOST_ROWS / (size.teams * size.weeks));
	for (const [part, portion] of inPortions(indicators, most).entries()) {
		const rows = portion.map((indicator) => historyRows(indicator, teams, size));
		const name = `figures/history-${String(part + 1).padStart(2, '0')}.csv`;
		bytes += write(`extracts/${name}`, FIGURE_HEAD + rows.join(''));
		files.push(name);
	}
	write('extracts/publish.csv', publishText(files));
	return {
		folder,
		indicators: indicators.map(({ id }) => id),
		sets: setIds(indicators),
		teams: teams.map(({ id }) => id),
		files: files.length - 2,
		bytes
	};
}

/**
 * A weekly file on top of the history, as text.
 *
 * @param {import('./sizes.js').Size} size
 */
export function weeklyExtract(size) {
	const { indicators, teams } = partsOf(size);
	return weeklyText(indicators, teams);
}

/** @param {string} folder */
export function removeFolder(folder) {
	rmSync(folder, { recursive: true, force: true });
}

/** @param {import('./sizes.js').Size} size */
function partsOf(size) {
	return { indicators: indicatorsMade(size.indicators), teams: teamsMade(size.teams) };
}

/**
 * Writes files as if they had lain there for an hour: the watcher leaves alone what may still be being written.
 *
 * @param {string} folder
 * @returns {(name: string, text: string) => number} Answers how many bytes.
 */
function writer(folder) {
	return (name, text) => {
		const place = join(folder, name);
		const bytes = Buffer.from(text);
		writeFileSync(place, bytes);
		const hourAgo = new Date(Date.now() - 3_600_000);
		utimesSync(place, hourAgo, hourAgo);
		return bytes.length;
	};
}

/** @param {readonly string[]} files */
function publishText(files) {
	return csvText(
		['file', 'received_at', 'by', 'reason', 'sha256', 'sample'],
		files.map((file, i) => {
			const minute = String(i).padStart(2, '0');
			return [file, `2025-03-24T08:${minute}:00Z`, 'Bench', 'First load', null, null];
		})
	);
}
