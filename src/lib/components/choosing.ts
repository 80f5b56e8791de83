import type { Attachment } from 'svelte/attachments';

/** A choice changes what is shown and leaves the reader where they are. */
export const STAYING = { noScroll: true, keepFocus: true } as const;

/** Hands presses of links to addresses of this page over to `choose`; all others, and those meant for a new tab, go their usual way. */
export function choosing(choose: (href: string) => void): Attachment<HTMLElement> {
	return (element) => {
		const onclick = (event: MouseEvent) => {
			const link = linkOfThisPage(event);
			if (link === null) return;
			event.preventDefault();
			choose(link.href);
		};
		element.addEventListener('click', onclick);
		return () => {
			element.removeEventListener('click', onclick);
		};
	};
}

/** The link to an address of this page that was plainly pressed, if any. */
export function linkOfThisPage(event: MouseEvent): HTMLAnchorElement | null {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	return link !== null && isPlain(event) && isOfThisPage(link) ? link : null;
}

function isPlain(event: MouseEvent): boolean {
	const isHeld = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
	return event.button === 0 && !isHeld && !event.defaultPrevented;
}

function isOfThisPage({ origin, pathname, target }: HTMLAnchorElement): boolean {
	return target === '' && origin === location.origin && pathname === location.pathname;
}

/** Runs the work when the frame that is now due has been painted and nothing presses, after a fifth of a second at most. */
export function afterPaint(work: () => void): void {
	requestAnimationFrame(() => {
		// Not every browser says when it is idle.
		if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 200 });
		else setTimeout(work, 50);
	});
}
