/** Results by name, each worked out once; what failed is tried again by the next who asks. */
export class Kept<T> {
	readonly #results = new Map<string, Promise<T>>();

	once(name: string, work: () => Promise<T>): Promise<T> {
		const known = this.#results.get(name);
		if (known !== undefined) return known;
		const started = work();
		this.#results.set(name, started);
		started.catch(() => this.#results.delete(name));
		return started;
	}
}
