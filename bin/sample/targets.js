import { csvText } from './csv.js';

/**
 * Targets are ours, illustrative. A blank team is everyone. The agency and caseload targets tighten as the
 * service steadies.
 *
 * @type {readonly (readonly [indicator: string, team: string, from: string, target: number, tolerance: number])[]}
 */
const targets = [
	['decisions-in-1-day', '', '2012-04-02', 85, 5],
	['decisions-in-1-day', '', '2016-04-04', 95, 3],
	['re-referrals', '', '2012-04-02', 20, 2.5],
	['initial-assessments-in-time', '', '2012-04-02', 75, 5],
	['core-assessments-in-time', '', '2012-04-02', 75, 5],
	['assessments-in-45-days', '', '2013-07-08', 85, 5],
	['assessments-overdue', '', '2012-04-02', 15, 5],
	['assessments-overdue', '', '2016-04-04', 8, 3],
	['children-unallocated', 'wiltshire', '2012-04-02', 20, 10],
	['children-unallocated', 'wiltshire', '2016-04-04', 5, 5],
	['conferences-in-15-days', '', '2012-04-02', 80, 5],
	['repeat-plans', '', '2012-04-02', 15, 3],
	['repeat-plans', '', '2016-04-04', 20, 2],
	['plans-over-2-years', '', '2012-04-02', 4, 1],
	['plan-reviews-in-time', '', '2012-04-02', 95, 3],
	['protection-visits-in-time', '', '2012-04-02', 90, 5],
	['children-seen-alone', '', '2012-04-02', 85, 5],
	['need-plans-in-place', '', '2012-04-02', 90, 5],
	['care-visits-in-time', '', '2012-04-02', 95, 5],
	['placements-3-or-more', '', '2012-04-02', 10, 1.5],
	['return-interviews-in-time', '', '2012-04-02', 75, 10],
	['private-fostering-visits-in-time', '', '2012-04-02', 90, 10],
	['agency-social-workers', '', '2012-04-02', 15, 5],
	['agency-social-workers', '', '2016-04-04', 10, 2],
	['caseload', '', '2012-04-02', 20, 2],
	['caseload', '', '2016-04-04', 18, 1.5],
	['supervision-in-time', '', '2012-04-02', 90, 5],
	['audits-good', '', '2012-04-01', 50, 10],
	['audits-good', '', '2017-04-01', 65, 5]
];

export function targetsFile() {
	return csvText(['indicator', 'team', 'from', 'target', 'tolerance'], targets);
}
