import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { at } from '../../bin/sample/at.js';
import { root } from '../../bin/setup/steps.js';
import { historyRows } from './figures.js';
import { indicatorsMade, teamsMade } from './made-up.js';
import { medianOf } from './median.js';
import { MOST_WEEKS, mondayOf } from './sizes.js';

/**
 * @typedef {import('../../src/lib/view/page-data').IndicatorSeries} IndicatorSeries
 * @typedef {typeof import('../../src/lib/view/series-reading').seriesReading} SeriesReading
 * @typedef {import('./made-up.js').MadeIndicator} MadeIndicator
 * @typedef {import('./made-up.js').MadeTeam} MadeTeam
 * @typedef {import('./sizes.js').Size} Size
 */

/** A page lists no more teams than this; further ones are read on their own pages. */
const MOST_TEAMS = 40;
const UNIT = { validFrom: null, validUntil: null };

/**
 * All readings of the size, with its first 40 teams: every series read as a control chart over all of its weeks, once each,
 * as a page asks for them. What is made up for it is not in the time.
 *
 * @param {Size} size
 */
export async function measureReadings(size) {
	const seriesReading = await builtReading();
	const teams = teamsMade(size.teams).slice(0, MOST_TEAMS);
	const week = mondayOf(MOST_WEEKS - 1);
	let seconds = 0;
	/** @type {number[]} */
	const each = [];
	for (const indicator of indicatorsMade(size.indicators)) {
		for (const team of teams) {
			const made = seriesOf(indicator, team, size);
			const began = performance.now();
			const { points } = seriesReading(made, { week, unit: { ...UNIT, id: team.id } });
			const took = performance.now() - began;
			if (points.length === 0) throw new Error('A series was read without points.');
			seconds += took / 1000;
			each.push(took);
		}
		await setImmediate();
	}
	return { count: each.length, seconds, milliseconds: medianOf(each) };
}

/**
 * The reading as the product has it, built as a file for Node.
 *
 * @returns {Promise<SeriesReading>}
 */
async function builtReading() {
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-readings-'));
	try {
		await build({
			configFile: false,
			root,
			logLevel: 'error',
			resolve: { alias: { $lib: join(root, 'src/lib') } },
			ssr: { noExternal: true },
			build: { ssr: 'src/lib/view/series-reading.ts', outDir: folder, copyPublicDir: false }
		});
		/** @type {{ readonly seriesReading: SeriesReading }} */
		const { seriesReading } = await import(pathToFileURL(join(folder, 'series-reading.js')).href);
		return seriesReading;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {MadeIndicator} indicator
 * @param {MadeTeam} team
 * @param {Size} size
 * @returns {IndicatorSeries}
 */
function seriesOf(indicator, team, size) {
	const rows = historyRows(indicator, [team], size).trimEnd().split('\n');
	const cells = rows.map((row) => row.split(','));
	const numberIn = (/** @type {number} */ column) =>
		cells.map((row) => (row[column] === '' ? null : Number(row[column])));
	return {
		indicator: indicatorOf(indicator),
		series: {
			frequency: 'week',
			start: at(at(cells, 0), 0),
			numerators: numberIn(3),
			denominators: indicator.isCount ? [] : numberIn(4),
			revisions: [],
			incomplete: [],
			settling: 4,
			isSample: false
		},
		targets: [
			{
				indicator: indicator.id,
				unit: null,
				from: mondayOf(0),
				target: indicator.target,
				tolerance: 0
			}
		],
		recalculations: [],
		exclusions: [],
		successors: [],
		firstLateDay: null,
		allLateFrom: null
	};
}

/**
 * @param {MadeIndicator} made
 * @returns {IndicatorSeries['indicator']}
 */
function indicatorOf({ id, name, isCount, isHighGood }) {
	return {
		id,
		name,
		shortName: name,
		measure: isCount ? 'count' : 'percentage',
		accrual: 'flow',
		polarity: isHighGood ? 'high-is-good' : 'low-is-good',
		frequency: 'week',
		defaultGrain: 'week',
		counted: { one: 'child', many: 'children' },
		numerator: '',
		denominator: '',
		definition: '',
		clock: '',
		owner: '',
		source: '',
		validFrom: null,
		validUntil: null,
		replaces: [],
		settlesAfterWeeks: 4,
		workingDays: null,
		publishedAtPoint: null,
		level: 'team',
		decimals: 0,
		partOf: null
	};
}
