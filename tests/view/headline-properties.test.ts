import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Polarity } from '$lib/domain/indicator';
import type { Status } from '$lib/domain/target';
import type { LatestVariation } from '$lib/statistics/latest-variation';
import type { Rule, Side } from '$lib/statistics/special-cause';
import { headlineOf, MOST_WORDS } from '$lib/view/headline';
import { point } from '../domain/made-up';
import { finding, signal } from './made-up-finding';

const NAMES = Papa.parse<{ readonly short_name: string }>(
	readFileSync('data/indicators.csv', 'utf8'),
	{ header: true, skipEmptyLines: true }
).data.map((row) => row.short_name);

describe('a headline of anything', () => {
	const rules = fc.constantFrom<Rule>('outside', 'shift', 'trend', 'two-of-three');
	const polarities = fc.constantFrom<Polarity>('high-is-good', 'low-is-good', 'neutral');
	const statuses = fc.constantFrom<Status>(
		'met',
		'close',
		'missed',
		'too-few',
		'no-target',
		'no-value'
	);
	const variations = (polarity: Polarity) =>
		fc.oneof(
			fc.constantFrom<LatestVariation>(
				{ kind: 'common' },
				{ kind: 'too-few', needs: 5 },
				{ kind: 'no-limits' }
			),
			fc
				.tuple(rules, fc.constantFrom<Side>('high', 'low'), fc.integer({ min: 1, max: 400 }))
				.map(([rule, side, count]) => signal(rule, side, polarity, count))
		);
	const current = fc.constantFrom(
		point(8, 10),
		point(null, null),
		point(0, 0),
		point(null, null, { state: 'short' }),
		null
	);
	const findings = (names: fc.Arbitrary<string>) =>
		polarities.chain((polarity) =>
			fc
				.record({
					name: names,
					polarity: fc.constant(polarity),
					variation: variations(polarity),
					noun: fc.constantFrom('week', 'month', 'four-week period', 'quarter'),
					status: statuses,
					before: statuses,
					but: fc.record({
						grain: fc.constantFrom('week', 'month', 'quarter', 'year', 'rolling-12w', 'ytd'),
						clock: fc.constantFrom('open', 'no-late-result-yet', 'only-late-results'),
						certainty: fc.constantFrom('certain', 'too-close-to-call', 'not-known'),
						isRestated: fc.boolean()
					}),
					current
				})
				.map((facts) => {
					const found = finding(facts);
					return { ...found, figure: { ...found.figure, current: facts.current } };
				})
		);

	test('has at most 15 words, and the whole name of every indicator of the sample (U26)', () => {
		fc.assert(
			fc.property(findings(fc.constantFrom(...NAMES)), (found) => {
				const title = headlineOf(found);
				expect(title.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
				expect(title.startsWith(found.indicator.shortName)).toBe(true);
				if (found.isRestated && found.figure.current?.state === 'ok') {
					expect(title).toMatch(/restated$/);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	test('has at most 15 words however long the name is', () => {
		const word = fc.stringMatching(/^[a-z0-9]{1,9}$/);
		const names = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(findings(names), (found) => {
				const words = headlineOf(found).split(/\s+/);
				expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
				expect(words[0]?.startsWith(found.indicator.shortName.split(' ')[0] ?? '?')).toBe(true);
			})
		);
	});

	test('never contradicts the reading, the status or the figure (U26)', () => {
		fc.assert(
			fc.property(findings(fc.constant('Visits')), (found) => {
				const title = headlineOf(found);
				const { status, current: shown } = found.figure;
				const { kind } = found.reading.latest.variation;
				if (title.includes('better')) expect(kind).toBe('improvement');
				if (title.includes('worse')) expect(kind).toBe('concern');
				if (title.includes('no real change')) expect(kind).toBe('common');
				if (/\b(rose|above|high|top)\b/.test(title)) {
					expect(found.reading.latest.variation).toMatchObject({ side: 'high' });
				}
				if (title.includes('on target')) expect(status).toBe('met');
				if (title.includes('off target')) expect(status).toBe('missed');
				if (title.includes('close to target')) expect(status).toBe('close');
				if (/\bstill (on|off|close)\b/.test(title)) {
					expect(found.figure.previousStatus).toBe(status);
				}
				if (shown?.state !== 'ok') expect(title).toMatch(/no figure|no cases|not enough weeks/);
			}),
			{ numRuns: 2000 }
		);
	});
});
