/** Coefficients of a rational approximation, lowest power first. */
interface Rational {
	readonly above: readonly number[];
	readonly below: readonly number[];
}

const CENTRAL: Rational = {
	above: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	below: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852854
	]
};

const NEAR_TAIL: Rational = {
	above: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	below: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
};

const FAR_TAIL: Rational = {
	above: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	below: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15
	]
};

function ratio({ above, below }: Rational, x: number): number {
	const powers = (coefficients: readonly number[]) =>
		coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
	return powers(above) / powers(below);
}

/**
 * The standard normal deviate below which a share `probability` of the distribution lies. Refuses (throws) what is not
 * strictly between 0 and 1.
 *
 * Source: Wichura 1988, algorithm AS 241 (PPND16), about 16 digits. Example: 0.975 gives 1.959963984540054, 0.999 gives
 * 3.090232306167813.
 */
export function normalQuantile(probability: number): number {
	if (!(probability > 0 && probability < 1)) {
		throw new RangeError(`A probability lies between 0 and 1, not at ${probability}.`);
	}
	const fromMiddle = probability - 0.5;
	if (Math.abs(fromMiddle) <= 0.425) {
		return fromMiddle * ratio(CENTRAL, 0.180625 - fromMiddle * fromMiddle);
	}
	const depth = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
	const deviate = depth <= 5 ? ratio(NEAR_TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
	return fromMiddle < 0 ? -deviate : deviate;
}
