/** Numbers from 0 up to 1, the same for a seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

type Random = () => number;

/** A way in which a file comes to harm. */
export interface Mutation {
	readonly name: string;
	mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array;
}

const below = (random: Random, most: number) => Math.floor(random() * most);
const one = <T>(random: Random, from: readonly T[], otherwise: T): T =>
	from[below(random, from.length)] ?? otherwise;

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** Changes the lines of a file, each with its line end. */
function inLines(change: (lines: string[], random: Random) => void): Mutation['mutate'] {
	return (bytes, random) => {
		const lines = textOf(bytes).split(/(?<=\n)/);
		change(lines, random);
		return bytesOf(lines.join(''));
	};
}

const CELLS = [
	'',
	' ',
	'-1',
	'1e9',
	'NaN',
	'12,5',
	'999999999999999999999',
	'2026-02-30',
	'0000-00-00',
	'=1+1',
	'__proto__',
	'constructor',
	'"',
	'""',
	'\u0000',
	'\u00ff\u00fe',
	'x'.repeat(5000),
	'1'.repeat(400),
	'\r',
	'\n\n'
];

/** Every way that is tried. */
export const MUTATIONS: readonly Mutation[] = [
	{
		name: 'bit',
		mutate(bytes, random) {
			const changed = Uint8Array.from(bytes);
			for (let times = 1 + below(random, 8); times > 0; times -= 1) {
				const at = below(random, changed.length);
				changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
			}
			return changed;
		}
	},
	{
		name: 'line',
		mutate: inLines((lines, random) => {
			const at = below(random, lines.length);
			const [line = ''] = lines.splice(at, below(random, 3));
			lines.splice(
				below(random, lines.length + 1),
				0,
				...Array<string>(below(random, 4)).fill(line)
			);
		})
	},
	{
		name: 'cell',
		mutate: inLines((lines, random) => {
			const at = below(random, lines.length);
			const cells = (lines[at] ?? '').split(',');
			cells.splice(below(random, cells.length + 1), below(random, 3), one(random, CELLS, ''));
			lines[at] = cells.join(',');
		})
	},
	{
		name: 'quote',
		mutate(bytes, random) {
			let text = textOf(bytes);
			for (let times = 1 + below(random, 4); times > 0; times -= 1) {
				const at = below(random, text.length + 1);
				text =
					text.slice(0, at) +
					one(random, ['"', '""', '\\"', "'", '",', ',"'], '"') +
					text.slice(at);
			}
			return bytesOf(text);
		}
	},
	{
		name: 'encoding',
		mutate(bytes, random) {
			const text = Buffer.from(bytes).toString('utf8');
			const marks = ['\ufeff', '\ufeff\ufeff', ''];
			switch (below(random, 4)) {
				case 0:
					return new Uint8Array(Buffer.from(one(random, marks, '') + text, 'utf16le'));
				case 1:
					return new Uint8Array(Buffer.from(one(random, marks, '') + text, 'utf8'));
				case 2:
					return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
				default:
					return bytesOf(
						text.replace(/[aeo]/, one(random, ['\xe4', '\x80', '\xc0\xaf', '\xff'], ''))
					);
			}
		}
	},
	{
		name: 'splice',
		mutate(bytes, random, other) {
			const [from, until] = [below(random, bytes.length), below(random, other.length)];
			return Buffer.concat([bytes.subarray(0, from), other.subarray(until)]);
		}
	}
];
