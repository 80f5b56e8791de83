/**
 * What is measured, with what it is held to at each size: the most it may be, or the least where `isLeast`.
 *
 * @typedef {Awaited<ReturnType<typeof import('./intake.js').measureHistory>>} History
 * @typedef {Awaited<ReturnType<typeof import('./serving.js').measureServing>>} Serving
 * @typedef {Awaited<ReturnType<typeof import('./serving.js').measurePages>>} Pages
 * @typedef {Awaited<ReturnType<typeof import('./readings.js').measureReadings>>} Readings
 * @typedef {Readonly<Record<import('./sizes.js').SizeName, number>>} Budget
 */

/**
 * @template Measured
 * @typedef {object} Line
 * @property {string} what
 * @property {string} unit
 * @property {(measured: Measured) => number} of
 * @property {Budget} [budget]
 * @property {boolean} [isLeast]
 * @property {keyof (import('./machine.js').Machine & import('./peer.js').Peer)} [like] Of a time: the work of others that it is held against.
 */

/**
 * @param {number} small
 * @param {number} [medium]
 * @param {number} [large]
 */
function budget(small, medium = small, large = medium) {
	return { S: small, M: medium, L: large };
}

/** @type {readonly Line<History>[]} */
export const HISTORY_LINES = [
	{
		what: 'history to live figures, from nothing',
		unit: 's',
		like: 'rows',
		of: (history) => history.seconds,
		budget: budget(1, 6, 45)
	},
	{
		what: 'peak memory of that',
		unit: 'MB',
		of: (history) => history.peak,
		budget: budget(NaN, 400, 1000)
	},
	{
		what: 'a weekly file on top of it',
		unit: 's',
		like: 'rows',
		of: (history) => history.weekly,
		budget: budget(0.2, 0.3, 1)
	}
];

/** @type {readonly Line<Serving>[]} */
export const SERVING_LINES = [
	{
		what: 'start with the store in place',
		unit: 's',
		like: 'rows',
		of: (serving) => serving.start,
		budget: budget(1, 1.5, 4)
	},
	{
		what: 'an indicator read for the first time',
		unit: 's',
		of: (serving) => serving.firstRead
	},
	{
		what: 'server memory, all readings cached',
		unit: 'MB',
		of: (serving) => serving.memory,
		budget: budget(150, 400, 1200)
	},
	{
		what: 'indicator pages, 50 connections',
		unit: '/s',
		of: (serving) => serving.indicator,
		budget: budget(300, 250, 150),
		isLeast: true
	},
	{
		what: 'overviews, 50 connections',
		unit: '/s',
		of: (serving) => serving.overview,
		budget: budget(300, 250, 150),
		isLeast: true
	}
];

/** @type {readonly Line<Readings>[]} */
export const READING_LINES = [
	{ what: 'series read as control charts', unit: '', of: (readings) => readings.count },
	{ what: 'all readings of them', unit: 's', of: (readings) => readings.seconds },
	{ what: 'a single reading', unit: 'ms', of: (readings) => readings.milliseconds }
];

/** @type {readonly Line<Pages>[]} */
export const PAGE_LINES = [
	{
		what: 'trend visible, cold',
		unit: 'ms',
		like: 'page',
		of: (pages) => pages.plain.cold,
		budget: budget(100, 110, 250)
	},
	{
		what: 'trend visible, net',
		unit: 'ms',
		like: 'net',
		of: (pages) => pages.net.cold,
		budget: budget(350, 400, 600)
	},
	{
		what: 'trend visible, warm',
		unit: 'ms',
		like: 'page',
		of: (pages) => pages.plain.warm
	},
	{
		what: 'interactive, cold',
		unit: 'ms',
		like: 'interactive',
		of: (pages) => pages.plain.interactive,
		budget: budget(150)
	},
	{
		what: 'interactive, net',
		unit: 'ms',
		like: 'interactiveNet',
		of: (pages) => pages.net.interactive,
		budget: budget(600)
	},
	{
		what: 'first answer of a chart at rest',
		unit: 'ms',
		like: 'page',
		of: (pages) => pages.plain.answer
	},
	{
		what: 'first answer of a chart at rest, net',
		unit: 'ms',
		like: 'net',
		of: (pages) => pages.net.answer
	},
	...changeLines('changes', '', budget(16.7, 16.7, 50)),
	...changeLines('slowChanges', ', CPU ÷4', budget(18, 18, 50)),
	{
		what: 'indicator page served',
		unit: 'kB',
		of: (pages) => pages.plain.kilobytes,
		budget: budget(90, 110, 150)
	},
	{
		what: 'requests of it',
		unit: '',
		of: (pages) => pages.plain.requests,
		budget: budget(15)
	},
	{
		what: 'JavaScript of it',
		unit: 'kB',
		of: (pages) => pages.plain.scriptKilobytes,
		budget: budget(75)
	},
	{
		what: 'overview visible, cold',
		unit: 'ms',
		like: 'page',
		of: (pages) => pages.overview.cold
	},
	{
		what: 'overview served',
		unit: 'kB',
		of: (pages) => pages.overview.kilobytes,
		budget: budget(90, 110, 120)
	},
	{
		what: 'JavaScript of it',
		unit: 'kB',
		of: (pages) => pages.overview.scriptKilobytes,
		budget: budget(75)
	}
];

/**
 * @param {'changes' | 'slowChanges'} kind
 * @param {string} how
 * @param {Budget} most
 * @returns {readonly Line<Pages>[]}
 */
function changeLines(kind, how, most) {
	/** @type {readonly ('team' | 'range' | 'grain')[]} */
	const parts = ['team', 'range', 'grain'];
	return parts.map((part) => ({
		what: `${part} change${how}`,
		unit: 'ms',
		like: kind === 'changes' ? 'page' : 'slowChange',
		of: (pages) => pages[kind][part].painted,
		budget: most
	}));
}
