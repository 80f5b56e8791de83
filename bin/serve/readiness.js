/** Where the application says whether it can show figures: a function that gives `{ ready, why }`. */
export const readinessSymbol = Symbol.for('plumbline.readiness');

/**
 * Whether pages can be shown with figures behind them, and why not.
 * @param {boolean} isOpen Whether the application has been loaded.
 * @returns {{ ready: boolean, why: string }}
 */
export function readinessOf(isOpen) {
	/** @type {unknown} */
	const ask = Reflect.get(globalThis, readinessSymbol);
	if (!isOpen && ask === undefined) return { ready: false, why: 'Plumbline is starting.' };
	if (typeof ask !== 'function')
		return { ready: false, why: 'The application does not say whether it is ready.' };
	try {
		const { ready, why } = /** @type {() => { ready: boolean, why: string }} */ (ask)();
		if (!isOpen) return { ready: false, why: why || 'Plumbline is starting.' };
		return { ready, why: why || (ready ? 'ready' : 'not ready') };
	} catch (problem) {
		return { ready: false, why: problem instanceof Error ? problem.message : String(problem) };
	}
}
