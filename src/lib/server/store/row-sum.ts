/** A sum over rows, in whatever order they are added: two rows of 32 bits, so that any one byte that differs is found. */
export class RowSum {
	#low = 0;
	#high = 0;

	add(cells: readonly unknown[]): void {
		const text = cells.join('\u001f');
		let [low, high] = [0x811c9dc5, 0x9e3779b9];
		for (let at = 0; at < text.length; at += 1) {
			// FNV-1a: each step is one to one, so a single changed character always shows.
			low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
			high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
		}
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
