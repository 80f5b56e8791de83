import { expect } from 'vitest';

/** What a program's file was found to hold, and how far we agree with it. */
export class Tally {
	readonly #program: string;
	#cases = 0;
	#numbers = 0;
	readonly #deviations = new Map<string, string[]>();
	readonly #unused = new Map<string, string>();

	constructor(program: string) {
		this.#program = program;
	}

	/** One more case of which something was compared. */
	compared(): void {
		this.#cases += 1;
	}

	/** Two numbers are equal within a relative tolerance, of which both may be missing. */
	number(ours: number | null, theirs: number | null, where: string, tolerance = 1e-9): void {
		this.#numbers += 1;
		if (ours === null || theirs === null) {
			expect(ours, where).toBe(theirs);
			return;
		}
		const distance = Math.abs(ours - theirs);
		const scale = Math.max(Math.abs(ours), Math.abs(theirs), 1e-3);
		expect(distance / scale, `${where}: ${ours} and ${theirs}`).toBeLessThanOrEqual(tolerance);
	}

	/** Two numbers are no further apart than a program's own steps. */
	within(ours: number, theirs: number, where: string, distance: number): void {
		this.#numbers += 1;
		expect(Math.abs(ours - theirs), `${where}: ${ours} and ${theirs}`).toBeLessThanOrEqual(
			Math.max(distance, 1e-6 * Math.abs(theirs))
		);
	}

	/** Two words or flags are the same. */
	same(ours: unknown, theirs: unknown, where: string): void {
		this.#numbers += 1;
		expect(ours, where).toEqual(theirs);
	}

	/** A case in which we do something else on purpose. */
	deviates(id: string, why: string): void {
		const ids = this.#deviations.get(why) ?? [];
		this.#deviations.set(why, ids.includes(id) ? ids : [...ids, id]);
	}

	/** A field of the file that says nothing of us. */
	unused(field: string, why: string): void {
		this.#unused.set(field, why);
	}

	/** The chapter of the report. */
	inWords(): string {
		const deviating = new Set([...this.#deviations.values()].flat());
		const deviations = [...this.#deviations].map(([why, ids]) => `- ${why}: ${ids.join(', ')}`);
		const unused = [...this.#unused].map(([field, why]) => `- \`${field}\`: ${why}`);
		return [
			`## ${this.#program}`,
			`${this.#cases} cases: ${this.#cases - deviating.size} agree in everything that is compared, ${deviating.size} deviate on purpose in something. ${this.#numbers} numbers and words are equal.`,
			...(deviations.length === 0 ? [] : [`What we do instead:`, deviations.join('\n')]),
			...(unused.length === 0 ? [] : [`Not used:`, unused.join('\n')])
		].join('\n\n');
	}
}
