import { error } from '@sveltejs/kit';
import { statusInWords } from '$lib/domain/target';
import { writeCsv } from '$lib/extracts/write-csv';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { allChanges } from '$lib/server/pages/extract-change';
import type { RequestHandler } from './$types';

const HEAD = [
	'What',
	'Figure',
	'Period',
	'Published',
	'In this file',
	'Difference',
	'Status before',
	'Status after'
];

const WORDS = {
	restatement: 'Restated',
	withdrawn: 'Withdrawn',
	'late-recording': 'Recorded late'
} as const;

export const GET: RequestHandler = async ({ params }) => {
	const running = application();
	const record = running.gate.state.records.find(({ id }) => id === params.id);
	if (record === undefined) error(404, { message: 'There is no such extract' });
	const changes = await allChanges(running, record);
	const rows = changes.map((change) => [
		WORDS[change.kind],
		change.subject,
		change.order,
		change.before,
		change.after,
		change.difference,
		change.statuses === null ? '' : statusInWords(change.statuses.before),
		change.statuses === null ? '' : statusInWords(change.statuses.after)
	]);
	return csvResponse(writeCsv(HEAD, rows), 'changes.csv');
};
