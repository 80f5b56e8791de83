import { at } from '../../bin/sample/at.js';
import { csvText } from '../../bin/sample/csv.js';
import { normal, randomOf } from '../../bin/sample/random.js';
import { SEED } from './sizes.js';

/**
 * @typedef {import('./made-up.js').MadeIndicator} MadeIndicator
 * @typedef {import('./made-up.js').MadeTeam} MadeTeam
 * @typedef {readonly (string | number | null)[]} Row
 */

const LARGEST_SET = 14;
const LARGEST_SERVICE = 10;
const AUTHORITIES = 151;
const FIRST_YEAR = 2014;
const YEARS = 12;

/** @param {readonly MadeIndicator[]} indicators */
export function indicatorsText(indicators) {
	return csvText(
		[
			...['indicator', 'name', 'short_name', 'measure', 'accrual', 'polarity', 'frequency'],
			...['default_grain', 'counted_one', 'counted_many', 'numerator', 'denominator'],
			...['definition', 'owner', 'source', 'settles_after_weeks', 'published_at_point', 'decimals']
		],
		indicators.map(({ id, name, isCount, isHighGood }) => [
			...[id, name, name, isCount ? 'count' : 'percentage', 'flow'],
			...[isHighGood ? 'high-is-good' : 'low-is-good', 'week', 'week', 'child', 'children'],
			...['Children of whom it is so in the week', isCount ? null : 'All children in the week'],
			`${name}: made for measuring, from a seed; it stands for no council.`,
			...['Performance analyst', 'Made for measuring', 4, isCount ? null : '31-march', 0]
		])
	);
}

/** @param {readonly MadeIndicator[]} indicators */
export function setsText(indicators) {
	return csvText(
		['set', 'name', 'indicator'],
		indicators.map(({ id }, i) => {
			const set = 1 + Math.floor(i / LARGEST_SET);
			return [`set-${set}`, `Weekly meeting ${set}`, id];
		})
	);
}

/** @param {readonly MadeTeam[]} teams */
export function unitsText(teams) {
	/** @type {Row[]} */
	const rows = [['council', 'Council', 'Council', 'authority', null]];
	for (const [t, { id, name }] of teams.entries()) {
		const service = `service-${1 + Math.floor(t / LARGEST_SERVICE)}`;
		if (t % LARGEST_SERVICE === 0)
			rows.push([service, service.replace('service-', 'Service '), null, 'service', 'council']);
		rows.push([id, name, name, 'team', service]);
	}
	return csvText(['unit', 'name', 'short_name', 'kind', 'parent'], rows);
}

/** @param {readonly MadeIndicator[]} indicators */
export function targetsText(indicators) {
	return csvText(
		['indicator', 'team', 'from', 'target', 'tolerance'],
		indicators
			.filter(({ isCount }) => !isCount)
			.flatMap(({ id, target }) =>
				Array.from({ length: YEARS }, (_, y) => [
					...[id, null, `${FIRST_YEAR + y}-04-01`],
					...[(target - (YEARS - 1 - y) * 0.2).toFixed(1), 3]
				])
			)
	);
}

/** 151 authorities, the first of them ours, in nine regions; and England. */
export function authoritiesText() {
	const regions = Array.from({ length: 9 }, (_, r) => [
		...[`region-${r + 1}`, `Region ${r + 1}`, 'region', 'england', `E1200000${r + 1}`]
	]);
	const authorities = Array.from({ length: AUTHORITIES }, (_, a) => [
		...[authorityId(a), `Authority ${a + 1}`, 'local', `region-${1 + (a % 9)}`, codeOf(a)]
	]);
	return csvText(
		['authority', 'name', 'level', 'region', 'codes'],
		[['england', 'England', 'national', null, 'E92000001'], ...regions, ...authorities]
	);
}

/** Ten neighbours of ours. */
export function neighboursText() {
	return csvText(
		['model', 'authority', 'neighbour', 'rank', 'closeness'],
		Array.from({ length: 10 }, (_, n) => [
			...['Made up', authorityId(0), authorityId(3 + 14 * n), n + 1, 'Close']
		])
	);
}

export function settingsText() {
	return csvText(
		['setting', 'value'],
		[
			['authority', authorityId(0)],
			['council', 'Council'],
			['neighbour_model', 'Made up'],
			['neighbour_verdict', 'mean'],
			['discuss_at_most', 5],
			['sample_note', 'Made for measuring'],
			['meeting_weekday', 'wednesday']
		]
	);
}

/**
 * Published figures of every authority, region and England for the indicators, twelve years each.
 *
 * @param {readonly MadeIndicator[]} indicators
 */
export function comparatorsText(indicators) {
	const regions = Array.from({ length: 9 }, (_, r) => `E1200000${r + 1}`);
	const codes = [
		'E92000001',
		...regions,
		...Array.from({ length: AUTHORITIES }, (_, a) => codeOf(a))
	];
	const rows = indicators.flatMap(({ id, share }) =>
		codes.flatMap((code) => {
			const random = randomOf(`${SEED} ${id} ${code}`);
			const level = share * 100 + normal(random) * 6;
			return Array.from({ length: YEARS }, (_, y) => {
				const value = Math.min(100, Math.max(0, level + (y - 6) * 0.3 + normal(random)));
				const year = FIRST_YEAR + y;
				return [
					code,
					year,
					id,
					value.toFixed(1),
					null,
					null,
					'Made for measuring',
					`${year}-11-15`
				];
			});
		})
	);
	return csvText(
		[
			...['authority', 'year', 'indicator', 'value'],
			...['numerator', 'denominator', 'source', 'published_on']
		],
		rows
	);
}

/** @param {number} index */
function authorityId(index) {
	return `authority-${index + 1}`;
}

/** @param {number} index */
function codeOf(index) {
	return `E0${6_000_001 + index}`;
}

/**
 * The sets as their ids, in the order of the file.
 *
 * @param {readonly MadeIndicator[]} indicators
 */
export function setIds(indicators) {
	const count = Math.ceil(indicators.length / LARGEST_SET);
	return Array.from({ length: count }, (_, s) => `set-${s + 1}`);
}

/**
 * The indicators in lists of at most so many.
 *
 * @template Element
 * @param {readonly Element[]} list
 * @param {number} most
 * @returns {readonly (readonly Element[])[]}
 */
export function inPortions(list, most) {
	const count = Math.ceil(list.length / most);
	return Array.from({ length: count }, (_, p) =>
		Array.from({ length: Math.min(most, list.length - p * most) }, (__, i) =>
			at(list, p * most + i)
		)
	);
}
