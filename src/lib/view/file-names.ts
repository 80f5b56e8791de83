import type { Drawing } from './drawing';
import type { IndicatorPage } from './indicator-page';
import type { Panel } from './view';

/** "2013-07-08_re-referrals_all-teams.png": week, indicator and unit, so that a file tells what it is. */
export function fileNameOf(
	{ resolved, data }: IndicatorPage,
	panel: Panel,
	ending: string,
	drawing: Drawing = 'usual'
): string {
	const unit = data.unit.kind === 'authority' ? 'all-teams' : data.unit.id;
	const of = { chart: unit, table: unit, teams: 'by-team', comparators: 'comparators' }[panel];
	return `${resolved.week}_${data.indicator.id}_${of}${drawing === 'usual' ? '' : `-${drawing}`}.${ending}`;
}
