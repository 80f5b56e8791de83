import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screenSize } from '$lib/charts/figure';
import { funnelFigure } from '$lib/charts/funnel';
import { sparklineFigure } from '$lib/charts/sparkline';
import { trendFigure } from '$lib/charts/trend';
import type { Application } from '$lib/server/application';
import { svgOf } from '$lib/charts/svg';
import { pngOf } from '$lib/server/pictures';
import { teamComparison } from '$lib/view/team-funnel';
import { clipped, overlapping } from './text-boxes';
import { pictureAt, sampleApplication } from './sample-pages';

let application: Application;
beforeAll(async () => {
	application = await sampleApplication();
});
afterAll(() => {
	application.stop();
});

/** Every picture: its name in tests/figures and the address it is of. Open one to see what we draw. */
const PICTURES: readonly (readonly [string, string])[] = [
	['eve-of-the-inspection', 'initial-assessments-in-time?week=2013-07-08'],
	['three-comparators', 're-referrals?week=2019-06-17'],
	['seven-years', 're-referrals?range=all&comparators=england'],
	['comparator-out-of-range', 're-referrals?week=2013-07-08&range=13w'],
	['financial-years', 'conferences-in-15-days?grain=year'],
	['month-so-far', 'agency-social-workers?week=2019-06-17'],
	['missing-week', 'decisions-in-1-day?week=2013-01-28&range=26w'],
	['incomplete-sum', 'care-visits-in-time?week=2014-06-30&range=26w'],
	['restated-weeks', 'protection-visits-in-time?team=safeguarding-west&range=26w'],
	['too-few-to-join', 'conferences-in-15-days?team=disability-north&grain=week'],
	['new-definition', 'assessments-in-45-days?week=2013-09-30'],
	['a-count-without-target', 'contacts'],
	['a-rate', 'children-in-need'],
	['a-ratio', 'caseload?range=all'],
	['year-to-date', 'repeat-plans?grain=ytd&week=2015-03-23'],
	['first-week-only', 'contacts?week=2012-04-02'],
	['teams', 'conferences-in-15-days?view=teams&drawing=over-time'],
	['teams-of-2013', 'agency-social-workers?view=teams&week=2013-07-29&drawing=over-time'],
	['funnel-of-teams', 'conferences-in-15-days?view=teams'],
	['funnel-of-a-year', 'repeat-plans?view=teams&week=2015-04-06&grain=year'],
	['funnel-of-posts', 'agency-social-workers?view=teams&week=2013-07-29'],
	['funnel-longer-than-asked', 'return-interviews-in-time?view=teams&grain=week&week=2019-06-10'],
	['funnel-of-a-team-square', 'care-visits-in-time?view=teams&team=in-care-north&size=square'],
	['funnel-far-outside', 'protection-visits-in-time?view=teams&week=2014-02-03'],
	['teams-without-a-funnel', 'caseload?view=teams'],
	['beside-neighbours', 're-referrals?view=comparators&week=2019-06-17'],
	['beside-neighbours-square', 're-referrals?view=comparators&week=2014-06-16&size=square'],
	['funnel-of-authorities', 'conferences-in-15-days?view=comparators&drawing=funnel'],
	['bands-of-conferences', 'conferences-in-15-days?view=comparators&drawing=bands'],
	['report', 're-referrals?week=2013-07-08&size=report'],
	['square', 're-referrals?week=2013-07-08&size=square'],
	['events-without-room', 'contacts?grain=month&size=square']
];

describe('pictures', () => {
	test.each(PICTURES)('%s is drawn as it was', async (name, address) => {
		const { figure } = await pictureAt(application, address);
		await expect(svgOf(figure)).toMatchFileSnapshot(`../figures/${name}.svg`);
	});

	test.each(PICTURES)(
		'U12 nothing of %s is clipped, and no text lies over another',
		async (_, address) => {
			const { figure } = await pictureAt(application, address);
			expect(clipped(figure)).toEqual([]);
			expect(overlapping(figure)).toEqual([]);
		}
	);

	test.each([320, 480, 640, 960, 1152, 1872])(
		'a trend and a funnel on a page %d pixels wide keep their words inside and apart',
		async (width) => {
			for (const [, address] of PICTURES) {
				const { page } = await pictureAt(application, address);
				const figure = trendFigure(page.trend, screenSize(width));
				expect(clipped(figure), address).toEqual([]);
				expect(overlapping(figure), address).toEqual([]);
				const { funnel } = teamComparison(page);
				const drawn = funnel === null ? [] : [funnelFigure(funnel, screenSize(width))];
				expect(drawn.flatMap(clipped), address).toEqual([]);
				expect(drawn.flatMap(overlapping), address).toEqual([]);
			}
		}
	);

	test('a sparkline is drawn as it was', async () => {
		const { page } = await pictureAt(application, 're-referrals');
		const points = page.figure.points.slice(-26);
		const figure = sparklineFigure({ name: 'Re-referrals', points, target: 20 });
		await expect(svgOf(figure)).toMatchFileSnapshot('../figures/sparkline.svg');
	});

	test('U12 a PNG is opaque, wide, and the same twice over', async () => {
		const { figure } = await pictureAt(application, 'contacts');
		const first = pngOf(figure);
		expect(Buffer.from(first).readUInt32BE(16)).toBe(2560);
		expect(Buffer.compare(first, pngOf(figure))).toBe(0);
	});
});
