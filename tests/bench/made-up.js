import { at } from '../../bin/sample/at.js';
import { randomOf } from '../../bin/sample/random.js';
import { SEED } from './sizes.js';

/**
 * Indicators and teams as a large council has them, made from the seed.
 *
 * @typedef {object} MadeIndicator
 * @property {string} id
 * @property {string} name
 * @property {boolean} isCount
 * @property {boolean} isHighGood
 * @property {number} share Of a team's cases at first.
 * @property {number} slope What the share gains over all weeks.
 * @property {number} cases A team's cases in a week.
 * @property {number} target
 *
 * @typedef {{ readonly id: string, readonly name: string }} MadeTeam
 */

const SUBJECTS = [
	'Assessments in 45 days',
	'Re-referrals in 12 months',
	'Contacts decided in 1 day',
	'Enquiries to conference',
	'Plans ended within 2 years',
	'Contacts to the front door',
	'Children seen in 6 weeks',
	'Placements, 3 or more',
	'Care leavers in housing',
	'Care leavers in work',
	'Health assessments in time',
	'Missing episodes',
	'Reviews held on time',
	'Supervision recorded',
	'Caseloads above 18'
];
const KINDS = [
	'Assessment',
	'In Need',
	'Protection',
	'In Care',
	'Leaving Care',
	'Family Help',
	'Fostering',
	'Disability'
];
const AREAS = ['North', 'South', 'East', 'West', 'Mid'];

/**
 * @param {number} count
 * @returns {readonly MadeIndicator[]}
 */
export function indicatorsMade(count) {
	return Array.from({ length: count }, (_, i) => {
		const random = randomOf(`${SEED} indicator ${i}`);
		const group = Math.floor(i / SUBJECTS.length);
		const subject = at(SUBJECTS, i % SUBJECTS.length);
		const isHighGood = random() < 0.75;
		const share = 0.25 + 0.6 * random();
		const aim = isHighGood ? Math.min(0.98, share + 0.05) : Math.max(0.02, share - 0.05);
		return {
			id: `cs${String(i + 1).padStart(3, '0')}`,
			name: group === 0 ? subject : `${subject}, ${group + 1}`,
			isCount: i % 6 === 5,
			isHighGood,
			share,
			slope: (random() - 0.5) * 0.2,
			cases: 8 + Math.floor(random() * 60),
			target: Math.round(aim * 1000) / 10
		};
	});
}

/**
 * @param {number} count
 * @returns {readonly MadeTeam[]}
 */
export function teamsMade(count) {
	return Array.from({ length: count }, (_, t) => {
		const kind = at(KINDS, Math.floor(t / AREAS.length) % KINDS.length);
		const round = 1 + Math.floor(t / (AREAS.length * KINDS.length));
		const name = `${kind} ${at(AREAS, t % AREAS.length)} ${round}`;
		return { id: name.toLowerCase().replaceAll(' ', '-'), name };
	});
}
