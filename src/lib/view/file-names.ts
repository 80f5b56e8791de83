import type { IndicatorPage } from './indicator-page';

/** "2013-07-08_re-referrals_all-teams.png": week, indicator and unit, so that a file tells what it is. */
export function fileNameOf({ resolved, data }: IndicatorPage, ending: string): string {
	const unit = data.unit.kind === 'authority' ? 'all-teams' : data.unit.id;
	return `${resolved.week}_${data.indicator.id}_${unit}.${ending}`;
}
