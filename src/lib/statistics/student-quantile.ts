import { logGamma } from './gamma';
import { bracketAbove, rootOf } from './root';

const SMALLEST = 1e-300;
const MOST_TERMS = 10_000;

/**
 * The deviate of Student's t with so many degrees of freedom (> 0) below which a share `probability` (0.5 up to, not
 * including, 1) of the distribution lies.
 *
 * Formula: the two tails beyond t hold I(ν/(ν+t²); ν/2, 1/2), the regularised incomplete beta function.
 * Source: Student 1908; Abramowitz & Stegun 1964, 26.7 and 26.5.8. Example: 0.975 with 1 degree gives 12.706204736174704,
 * with 9 degrees 2.262157162798205.
 */
export function studentQuantile(probability: number, degrees: number): number {
	if (probability === 0.5) return 0;
	const excess = (t: number) => 2 * (1 - probability) - bothTails(t, degrees);
	return rootOf(excess, 0, bracketAbove(excess));
}

function bothTails(t: number, degrees: number): number {
	const within = (t * t) / (degrees + t * t);
	const beyond = degrees / (degrees + t * t);
	if (within === 0) return 1;
	const a = degrees / 2;
	const scale = Math.exp(
		logGamma(a + 0.5) - logGamma(a) - logGamma(0.5) + a * Math.log(beyond) + 0.5 * Math.log(within)
	);
	return beyond < (a + 1) / (a + 2.5)
		? (scale * betaFraction(beyond, a, 0.5)) / a
		: 1 - (scale * betaFraction(within, 0.5, a)) / 0.5;
}

/** The continued fraction of the incomplete beta function, by Lentz 1976. */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1) || SMALLEST);
	let fraction = d;
	for (let m = 1; m < MOST_TERMS; m += 1) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d || SMALLEST);
		c = 1 + even / c || SMALLEST;
		fraction *= c * d;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d || SMALLEST);
		c = 1 + odd / c || SMALLEST;
		fraction *= c * d;
		if (Math.abs(c * d - 1) < 1e-16) break;
	}
	return fraction;
}
