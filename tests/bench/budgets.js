/**
 * What is measured, with what it is held to at each size: the most it may be, or the least where `isLeast`.
 *
 * @typedef {Awaited<ReturnType<typeof import('./intake.js').measureHistory>>} History
 * @typedef {Awaited<ReturnType<typeof import('./serving.js').measureServing>>} Serving
 *
 * @typedef {object} Measured
 * @property {History} history
 * @property {Serving} serving
 *
 * @typedef {object} Line
 * @property {string} what
 * @property {string} unit
 * @property {(measured: Measured) => number} of
 * @property {Readonly<Record<import('./sizes.js').SizeName, number>> | null} budget
 * @property {boolean} [isLeast]
 */

/**
 * @param {number} small
 * @param {number} [medium]
 * @param {number} [large]
 */
function budget(small, medium = small, large = medium) {
	return { S: small, M: medium, L: large };
}

/** @type {readonly Line[]} */
const DATA = [
	{
		what: 'history to live figures, from nothing',
		unit: 's',
		of: ({ history }) => history.seconds,
		budget: budget(1, 6, 45)
	},
	{
		what: 'peak memory of that',
		unit: 'MB',
		of: ({ history }) => history.peak,
		budget: budget(NaN, 400, 1000)
	},
	{
		what: 'a weekly file on top of it',
		unit: 's',
		of: ({ history }) => history.weekly,
		budget: budget(0.2, 0.3, 1)
	},
	{
		what: 'start with the store in place',
		unit: 's',
		of: ({ serving }) => serving.start,
		budget: budget(1, 1.5, 4)
	},
	{
		what: 'an indicator read for the first time',
		unit: 's',
		of: ({ serving }) => serving.firstRead,
		budget: null
	},
	{
		what: 'server memory, all readings cached',
		unit: 'MB',
		of: ({ serving }) => serving.memory,
		budget: budget(150, 400, 1200)
	},
	{
		what: 'indicator pages, 50 connections',
		unit: '/s',
		of: ({ serving }) => serving.rates.indicator,
		budget: budget(300, 250, 150),
		isLeast: true
	},
	{
		what: 'overviews, 50 connections',
		unit: '/s',
		of: ({ serving }) => serving.rates.overview,
		budget: budget(300, 250, 150),
		isLeast: true
	}
];

/** @type {readonly Line[]} */
const PAGES = [
	{
		what: 'a bare page visible, cold (24 when quiet)',
		unit: 'ms',
		of: ({ serving }) => serving.floor,
		budget: null
	},
	{
		what: 'trend visible, cold',
		unit: 'ms',
		of: ({ serving }) => serving.plain.cold,
		budget: budget(100, 110, 250)
	},
	{
		what: 'trend visible, net',
		unit: 'ms',
		of: ({ serving }) => serving.net.cold,
		budget: budget(350, 400, 600)
	},
	{
		what: 'trend visible, warm',
		unit: 'ms',
		of: ({ serving }) => serving.plain.warm,
		budget: null
	},
	{
		what: 'interactive, cold',
		unit: 'ms',
		of: ({ serving }) => serving.plain.interactive,
		budget: budget(150)
	},
	{
		what: 'interactive, net',
		unit: 'ms',
		of: ({ serving }) => serving.net.interactive,
		budget: budget(600)
	},
	...changeLines('changes', '', budget(16.7, 16.7, 50)),
	...changeLines('slowChanges', ', CPU ÷4', budget(18, 18, 50)),
	{
		what: 'indicator page served',
		unit: 'kB',
		of: ({ serving }) => serving.plain.kilobytes,
		budget: budget(90, 110, 150)
	},
	{
		what: 'requests of it',
		unit: '',
		of: ({ serving }) => serving.plain.requests,
		budget: budget(15)
	},
	{
		what: 'JavaScript of it',
		unit: 'kB',
		of: ({ serving }) => serving.plain.scriptKilobytes,
		budget: budget(75)
	},
	{
		what: 'overview visible, cold',
		unit: 'ms',
		of: ({ serving }) => serving.overview.cold,
		budget: null
	},
	{
		what: 'overview served',
		unit: 'kB',
		of: ({ serving }) => serving.overview.kilobytes,
		budget: budget(90, 110, 120)
	},
	{
		what: 'JavaScript of it',
		unit: 'kB',
		of: ({ serving }) => serving.overview.scriptKilobytes,
		budget: budget(75)
	}
];

export const LINES = [...DATA, ...PAGES];

/**
 * @param {'changes' | 'slowChanges'} kind
 * @param {string} how
 * @param {Readonly<Record<import('./sizes.js').SizeName, number>>} most
 * @returns {readonly Line[]}
 */
function changeLines(kind, how, most) {
	/** @type {readonly ('team' | 'range' | 'grain')[]} */
	const parts = ['team', 'range', 'grain'];
	return parts.map((part) => ({
		what: `${part} change${how}`,
		unit: 'ms',
		of: ({ serving }) => serving[kind][part].painted,
		budget: most
	}));
}
