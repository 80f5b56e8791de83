import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { csvResponse } from '$lib/server/files';
import { settingOf } from '$lib/server/pages/frame';
import { scorecardCsv, scorecardData, scorecardFileName } from '$lib/server/pages/scorecard';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	const setting = await settingOf(application(), url);
	if (setting === null) redirect(307, '/');
	const scorecard = await scorecardData(setting, url);
	return csvResponse(scorecardCsv(scorecard, setting.frame), scorecardFileName(scorecard));
};
