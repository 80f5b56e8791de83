import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { templateRows } from '$lib/server/pages/empty';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => {
	const { gate, now } = application();
	const head = 'period_start,indicator,team,numerator,denominator';
	const lines = [head, ...templateRows(gate.state.catalogue.catalogue, now())];
	return csvResponse(`${lines.join('\r\n')}\r\n`, 'figures-template.csv');
};
