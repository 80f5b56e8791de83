/**
 * What runs in the page: handed to Chromium as text, so that each function stands alone.
 *
 * @typedef {object} Clock Milliseconds since navigation began; 0 = not yet.
 * @property {number} ready The chart's line is in the document.
 * @property {number} interactive The page has hydrated.
 */

/**
 * Installed before any script of the page: notes when the element is there (a path only once it draws a real line), seen by
 * a MutationObserver and at every frame until then, and when the page says that it has hydrated. Both moments go to the
 * binding `plumblineClock` as text. Nothing else is put into the page before: Playwright's own script takes it 40 ms.
 *
 * @param {string} selector
 */
export function startClock(selector) {
	const clock = { ready: 0, interactive: 0 };
	const isDrawn = (/** @type {Element} */ element) =>
		element.localName !== 'path' || (element.getAttribute('d') ?? '').length > 100;
	const tell = () => {
		if (clock.ready === 0 || clock.interactive === 0) return;
		const said = Reflect.get(window, 'plumblineClock');
		if (typeof said === 'function') said(JSON.stringify(clock));
	};
	const look = () => {
		if (clock.ready !== 0 || ![...document.querySelectorAll(selector)].some(isDrawn)) return;
		clock.ready = performance.now();
		drawing.disconnect();
		tell();
	};
	const drawing = new MutationObserver(look);
	drawing.observe(document, { childList: true, subtree: true, attributeFilter: ['d'] });
	const hydrating = new MutationObserver(() => {
		clock.interactive = performance.now();
		hydrating.disconnect();
		tell();
	});
	hydrating.observe(document, { subtree: true, attributeFilter: ['data-ready'] });
	const frame = () => {
		look();
		if (clock.ready === 0) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

/**
 * Moves a pointer over the chart and waits until a point is read out; no number where there is no such chart.
 *
 * @returns {Promise<number>}
 */
export function firstAnswer() {
	const chart = document.querySelector('.reader');
	const isHint = () => document.querySelector('.readout.hint') !== null;
	if (chart === null || !isHint()) return Promise.resolve(NaN);
	return new Promise((resolve) => {
		const began = performance.now();
		const observer = new MutationObserver(() => {
			if (isHint()) return;
			observer.disconnect();
			resolve(performance.now() - began);
		});
		observer.observe(document, { childList: true, subtree: true, attributes: true });
		const { left, top, width, height } = chart.getBoundingClientRect();
		const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
		chart.dispatchEvent(new PointerEvent('pointermove', at));
		setTimeout(() => resolve(NaN), 30_000);
	});
}

/**
 * Acts as a reader does and waits for the chart to change.
 *
 * @param {{ readonly changed: string, readonly link: string | null, readonly team: string | null }} action A link to
 * press, by what it says, or a team to choose.
 * @returns {Promise<{ mutated: number, painted: number }>} From the event until the chart's markup had changed, and
 * until the frame with it was painted; no number where it has not changed within half a minute.
 */
export function act({ changed, link, team }) {
	const lines = () =>
		[...document.querySelectorAll(changed)].map((each) => each.getAttribute('d')).join('|');
	const press = () => {
		const links = [...document.querySelectorAll('nav.choices a')];
		const found = links.find((each) => each.textContent.trim() === link);
		if (!(found instanceof HTMLElement)) throw new Error(`There is no link ${link ?? ''}.`);
		found.click();
	};
	const choose = () => {
		const select = document.querySelector('select[name=team]');
		if (!(select instanceof HTMLSelectElement)) throw new Error('There is no choice of team.');
		select.value = team ?? '';
		select.dispatchEvent(new Event('input', { bubbles: true }));
		select.dispatchEvent(new Event('change', { bubbles: true }));
	};
	return new Promise((resolve) => {
		const before = lines();
		const began = performance.now();
		let isDone = false;
		const observer = new MutationObserver(() => finish());
		const finish = () => {
			if (isDone || lines() === before) return;
			isDone = true;
			observer.disconnect();
			const mutated = performance.now() - began;
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => resolve({ mutated, painted: performance.now() - began });
				channel.port2.postMessage(0);
			});
		};
		observer.observe(document, { childList: true, subtree: true, attributes: true });
		setTimeout(() => resolve({ mutated: NaN, painted: NaN }), 30_000);
		if (link === null) choose();
		else press();
	});
}
