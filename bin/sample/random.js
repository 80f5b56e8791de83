/**
 * Seeded randomness: the same seed gives the same figures on every machine, so that the sample can be
 * made again byte for byte.
 *
 * @typedef {() => number} Random a number from 0 up to, not including, 1
 */

/**
 * A stream of its own for each seed, so that a change to one indicator leaves the others alone.
 * The hash is FNV-1a, the generator mulberry32: integer arithmetic only.
 *
 * @param {string} seed
 * @returns {Random}
 */
export function randomOf(seed) {
	let state = 0x811c9dc5;
	for (let i = 0; i < seed.length; i += 1) {
		state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Close enough to a standard normal for a sample: twelve uniform numbers less six. Sums are exact on
 * every machine, which logarithms and cosines are not promised to be.
 *
 * @param {Random} random
 */
export function normal(random) {
	let sum = -6;
	for (let i = 0; i < 12; i += 1) sum += random();
	return sum;
}

/**
 * Noise that remembers: each value keeps `persistence` of the one before; the variance is 1.
 *
 * @param {Random} random
 * @param {number} length
 * @param {number} persistence
 * @returns {number[]}
 */
export function persistentNoise(random, length, persistence) {
	const fresh = Math.sqrt(1 - persistence * persistence);
	/** @type {number[]} */
	const noise = [];
	let last = normal(random);
	for (let i = 0; i < length; i += 1) {
		noise.push(last);
		last = persistence * last + fresh * normal(random);
	}
	return noise;
}

/**
 * How many of `count` events happen, each with the same chance.
 *
 * @param {Random} random
 * @param {number} count
 * @param {number} chance
 */
export function binomial(random, count, chance) {
	let happened = 0;
	for (let i = 0; i < count; i += 1) if (random() < chance) happened += 1;
	return happened;
}

/**
 * A Poisson count by Knuth's product method; the mean stays under 700, where the product underflows.
 *
 * @param {Random} random
 * @param {number} mean
 */
export function poisson(random, mean) {
	const floor = Math.exp(-mean);
	let product = random();
	let count = 0;
	while (product > floor) {
		count += 1;
		product *= random();
	}
	return count;
}
