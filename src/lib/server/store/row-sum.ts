/** How far the text of a row has been taken up: the same beginning need not be taken up again for the next row. */
export class RowHash {
	readonly low: number;
	readonly high: number;

	private constructor(low: number, high: number) {
		this.low = low;
		this.high = high;
	}

	/** Nothing taken up yet. */
	static readonly start = new RowHash(0x811c9dc5, 0x9e3779b9);

	/** What it is once the text follows. FNV-1a: each step is one to one, so a single changed character always shows. */
	with(text: string): RowHash {
		let { low, high } = this;
		for (let at = 0; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			low = Math.imul(low ^ code, 0x01000193);
			high = Math.imul(high ^ code, 0x85ebca6b);
		}
		return new RowHash(low, high);
	}
}

/** What stands between two cells of a row's text. */
export const BETWEEN_CELLS = '\u001f';

/** A sum over rows, in whatever order they are added: two rows of 32 bits, so that any one byte that differs is found. */
export class RowSum {
	#low = 0;
	#high = 0;

	add(cells: readonly unknown[]): void {
		this.addHash(RowHash.start.with(cells.join(BETWEEN_CELLS)));
	}

	/** Adds a row whose whole text has been taken up. */
	addHash({ low, high }: RowHash): void {
		this.#low = (this.#low + low) | 0;
		this.#high = (this.#high + high) | 0;
	}

	/** The sum as text. */
	get text(): string {
		return [this.#high, this.#low]
			.map((part) => (part >>> 0).toString(16).padStart(8, '0'))
			.join('');
	}
}
