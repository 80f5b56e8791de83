/**
 * What a room could not read on the slide that is shown, in words: text under its floor, off the screen or over other text,
 * and anything that is cut or would scroll. Runs in the browser by itself, so that it holds all that it needs. `scale` is the
 * size of text that was asked for.
 */
export function slideFaults(scale: number): string[] {
	const unit = Math.min(innerHeight / 100, innerWidth * 0.0075) * scale;
	const deck = document.querySelector('.deck');
	if (deck === null) return ['there is no deck'];
	const faults: string[] = [];
	const texts: { words: string; element: Element; box: DOMRect }[] = [];
	const floorOf = (element: Element) => {
		if (element.closest('footer')) return 2.4;
		if (element.closest('.badge')) return 4.2;
		return element.closest('.number.large, .number.medium') ? 14 : 3.6;
	};
	const sizeOf = (element: Element) =>
		element instanceof SVGGraphicsElement
			? Number(element.getAttribute('font-size')) * (element.getScreenCTM()?.d ?? 0)
			: parseFloat(getComputedStyle(element).fontSize);
	const walker = document.createTreeWalker(deck, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const words = (node.textContent ?? '').trim();
		const element = node.parentElement;
		if (words === '' || element === null || element.closest('.hidden, dialog')) continue;
		const size = sizeOf(element) / unit;
		if (size < floorOf(element) - 0.005) faults.push(`${size.toFixed(2)} u: ${words}`);
		const range = document.createRange();
		range.selectNodeContents(node);
		const boxes = element.closest('svg')
			? [element.getBoundingClientRect()]
			: range.getClientRects();
		for (const box of boxes) {
			texts.push({ words, element, box });
			const isOff =
				box.left < -0.5 ||
				box.top < -0.5 ||
				box.right > innerWidth + 0.5 ||
				box.bottom > innerHeight + 0.5;
			if (isOff) faults.push(`off the screen: ${words}`);
		}
	}
	const isOver = (a: DOMRect, b: DOMRect) =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 4;
	for (const [index, one] of texts.entries()) {
		for (const other of texts.slice(index + 1)) {
			if (one.element !== other.element && isOver(one.box, other.box))
				faults.push(`over one another: ${one.words} / ${other.words}`);
		}
	}
	for (const element of [deck, ...deck.querySelectorAll('*')]) {
		const isText =
			element.closest('svg, .hidden, dialog') || getComputedStyle(element).display === 'inline';
		// The big number's line is lower than its font.
		if (isText || element.clientWidth === 0 || element.matches('.number')) continue;
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
		if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2)
			faults.push(`cut or scrolls: ${element.tagName} ${element.className}`);
	}
	const foot = deck.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
	for (const element of deck.querySelectorAll('main > :not(footer), main .body > *')) {
		if (element.getBoundingClientRect().bottom > foot + 1)
			faults.push(`over the foot: ${element.className}`);
	}
	const { scrollWidth, scrollHeight } = document.documentElement;
	if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push('the page scrolls');
	return faults;
}
