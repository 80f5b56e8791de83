/** An extract of 30,000 good rows of the sample's catalogue, changed by a number so that each has bytes of its own. */
export function bigFile(mark: number): Uint8Array {
	const rows: string[] = [];
	for (let row = 0; row < 30_000; row += 1) {
		const indicator = INDICATORS[row % INDICATORS.length] ?? '';
		const week = Math.floor(row / INDICATORS.length / TEAMS.length);
		const team = TEAMS[Math.floor(row / INDICATORS.length) % TEAMS.length] ?? '';
		const monday = new Date(Date.UTC(2000, 0, 3 + 7 * week)).toISOString().slice(0, 10);
		rows.push(`${monday},${indicator},${team},${String((row + mark) % 90)},${String(100 + mark)}`);
	}
	const text = `period_start,indicator,team,numerator,denominator\n${rows.join('\n')}\n`;
	return new TextEncoder().encode(text);
}

const INDICATORS = ['assess_45', 're_referrals', 'visits_6wk'];
const TEAMS = ['north-1', 'north-2', 'south-1', 'south-2', 'cla', '0012', '1-2', 'dyffryn-môn'];
