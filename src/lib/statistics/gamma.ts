// Lanczos 1964 with g = 7 and nine terms, as computed by Godfrey 2001: about 15 digits.
const LANCZOS: readonly [number, ...number[]] = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/** Natural logarithm of Γ(x) for x > 0. Example: Γ(5) = 24, so that 5 gives 3.1780538303479458. */
export function logGamma(x: number): number {
	const [first, ...terms] = LANCZOS;
	const shifted = x - 1;
	const sum = terms.reduce((total, term, index) => total + term / (shifted + index + 1), first);
	const base = shifted + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const SMALLEST = 1e-300;
const PRECISION = 1e-17;
const MOST_TERMS = 10_000;

/**
 * The share of a gamma distribution of shape a that lies below x: P(a, x), the regularised incomplete gamma function, for
 * a > 0 and x ≥ 0. Source: Abramowitz & Stegun 1964, 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz 1976).
 * Example: P(1, 2) = 1 − e⁻² = 0.8646647167633873.
 */
export function gammaShareBelow(a: number, x: number): number {
	if (x <= 0) return 0;
	const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
	return x < a + 1 ? scale * seriesBelow(a, x) : 1 - scale * fractionAbove(a, x);
}

function seriesBelow(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

function fractionAbove(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1 / SMALLEST;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < MOST_TERMS; n += 1) {
		const numerator = -n * (n - a);
		b += 2;
		d = 1 / (numerator * d + b || SMALLEST);
		c = b + numerator / c || SMALLEST;
		const factor = c * d;
		fraction *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return fraction;
}
