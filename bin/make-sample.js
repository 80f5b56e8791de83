import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { comparatorsFile, conferenceBandsFile } from './sample/comparators.js';
import { cellOf, csvRecords, csvText } from './sample/csv.js';
import { settledFigures } from './sample/figures.js';
import { deliveries, figuresFile } from './sample/files.js';
import { targetsFile } from './sample/targets.js';

/**
 * Makes the illustrative sample: the figures, the targets and the publish list, the same bytes each time.
 *
 *   node bin/make-sample.js                      writes data/extracts
 *   node bin/make-sample.js --out FOLDER         writes there instead
 *   node bin/make-sample.js --published FOLDER   also rewrites the comparators from the published files
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const comparatorsPath = 'comparators/2013-07-01.csv';
const bandsPath = 'comparators/2019-06-24-conference-bands.csv';
const targetsPath = 'targets/2013-07-01.csv';

const { values } = parseArgs({
	options: { out: { type: 'string' }, published: { type: 'string' } }
});
const out = values.out ?? join(root, 'data/extracts');

const comparators = values.published
	? comparatorsFile(values.published, join(root, 'data'))
	: readFileSync(join(root, 'data/extracts', comparatorsPath), 'utf8');
const bands = values.published
	? conferenceBandsFile(values.published, join(root, 'data'))
	: readFileSync(join(root, 'data/extracts', bandsPath), 'utf8');
const series = seriesOfCatalogue();
const figures = deliveries.map((delivery) => ({
	...delivery,
	path: `figures/${delivery.received}.csv`,
	text: figuresFile(series, delivery)
}));

write(comparatorsPath, comparators);
write(bandsPath, bands);
write(targetsPath, targetsFile());
for (const { path, text } of figures) write(path, text);
write('publish.csv', publishList());

/** What the script needs to know of each indicator stands in the catalogue. */
function seriesOfCatalogue() {
	const cells = settledFigures();
	const catalogue = csvRecords(readFileSync(join(root, 'data/indicators.csv'), 'utf8'));
	return catalogue.map((entry) => ({
		indicator: cellOf(entry, 'indicator'),
		accrual: cellOf(entry, 'accrual'),
		polarity: cellOf(entry, 'polarity'),
		measure: cellOf(entry, 'measure'),
		frequency: cellOf(entry, 'frequency'),
		settlesAfter: Number(cellOf(entry, 'settles_after_weeks')),
		cells: cells.get(cellOf(entry, 'indicator')) ?? []
	}));
}

/**
 * Comparators and targets come before the first figures, so that every version holds them.
 */
function publishList() {
	const by = 'Performance analyst';
	const rows = [
		[
			comparatorsPath,
			'2013-07-01T09:00:00+01:00',
			by,
			'Published statistics; each row has its own day of publication',
			hashOf(comparators),
			''
		],
		[
			targetsPath,
			'2013-07-01T09:05:00+01:00',
			by,
			'Targets of the sample',
			hashOf(targetsFile()),
			'yes'
		],
		...figures.map(({ path, received, time, reason, text }) => [
			path,
			`${received}T${time}:00+01:00`,
			by,
			reason,
			hashOf(text),
			'yes'
		]),
		[
			bandsPath,
			'2019-06-24T07:50:00+01:00',
			by,
			'How long conferences took, in bands; each row has its own day of publication',
			hashOf(bands),
			''
		]
	];
	return csvText(['file', 'received_at', 'by', 'reason', 'sha256', 'sample'], rows);
}

/** @param {string} text */
function hashOf(text) {
	return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} path below the folder of the extracts
 * @param {string} text
 */
function write(path, text) {
	mkdirSync(dirname(join(out, path)), { recursive: true });
	writeFileSync(join(out, path), text);
}
