const TEAMS = 10;
const WEEKS = 260;

/** Made-up percentages of ten teams over five years, a target and a comparator. */
export function load() {
	const teams = Array.from({ length: TEAMS }, (_, team) => ({
		name: `Team ${team + 1}`,
		values: Array.from({ length: WEEKS }, (_, week) =>
			Math.round(50 + 30 * Math.sin(week / 9 + team) + ((week * 37 + team * 11) % 17))
		)
	}));
	return { start: '2020-03-30', target: 63, neighbours: [58, 59, 61, 60, 62], teams };
}
