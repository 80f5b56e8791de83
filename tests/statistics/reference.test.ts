import { describe, expect, test } from 'vitest';
import {
	attributePowerbiTally,
	attributeQichartsTally,
	excludeTally,
	ownArraysTally
} from './reference/attribute';
import { fingertipsTally } from './reference/fingertips';
import { funnelplotrTally, powerbiFunnelTally } from './reference/funnels-overdispersed';
import { phefunnelTally } from './reference/funnels-phe';
import { intervalTally, ownIntervalTally } from './reference/intervals';
import { hasVectors, vectorFolder } from './reference/json';
import { mdcTally } from './reference/mdc';
import { powerbiTally } from './reference/powerbi';
import { qichartsTally } from './reference/qicharts';
import type { Tally } from './reference/tally';

import { nhsrTally } from './reference/nhsr';
const PROGRAMS: readonly (readonly [string, () => Tally])[] = [
	['NHS England’s Making Data Count SQL tool', mdcTally],
	['NHSRplotthedots', nhsrTally],
	['PowerBI-SPC', powerbiTally],
	['qicharts2', qichartsTally],
	['PowerBI-SPC for shares and rates', attributePowerbiTally],
	['qicharts2 for shares and rates', attributeQichartsTally],
	['qicharts2 with excluded rows', excludeTally],
	['PowerBI-SPC’s own tests', ownArraysTally],
	['PHEindicatormethods’ intervals', intervalTally],
	['PHEindicatormethods’ own tests', ownIntervalTally],
	['PHEindicatormethods’ funnels', phefunnelTally],
	['FunnelPlotR', funnelplotrTally],
	['PowerBI-Funnels', powerbiFunnelTally],
	['Fingertips', fingertipsTally]
];

describe(`the numbers of other programs${hasVectors ? '' : ` (not tried: there is no ${vectorFolder})`}`, () => {
	const tallies: Tally[] = [];
	test.skipIf(!hasVectors).each(PROGRAMS)('of %s are ours', (_name, tally) => {
		tallies.push(tally());
	});
	test.skipIf(!hasVectors)('are counted in the report', async () => {
		const chapters = tallies.map((tally) => tally.inWords());
		expect(chapters).toHaveLength(PROGRAMS.length);
		const report = [...HEAD, ...chapters, ...NOT_READ].join('\n\n');
		await expect(`${report}\n`).toMatchFileSnapshot('./reference-report.md');
	});
});

const HEAD = [
	'# Statistics against the numbers of other programs',
	'Written by `reference.test.ts`, which compares `src/lib/statistics` with reference numbers that lie beside the repository (`../shared/vectors`). Numbers are equal to a relative 1e-9 where nothing else is said. Sections (§) are those of the specification of the statistics.',
	'Other tolerances: limits of FunnelPlotR to 1e-6, because its deviates have seven digits (1.959964, 3.090232); sizes of PHEindicatormethods’ lines of rates and ratios to 2e-7 expected events or 1e-6, because it finds them by halving. Limits of programs that use 3/1.128 instead of 2.66 are compared after that factor.'
];

const NOT_READ = [
	'## Files of which nothing is used',
	[
		'- runs-anhoej-qicharts2: Anhøj’s rules of runs; the specification has those of Making Data Count.',
		'- trend-fingertips: a chi-squared test of trend over five points; the specification has a trend of seven.'
	].join('\n')
];
