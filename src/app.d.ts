// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	interface Window {
		/** What was pressed, clicked and chosen before the page's script ran; gone once that listens. */
		doneBefore?: Event[];
	}
	namespace App {
		interface Error {
			message: string;
			/** What was asked for and is not there, so that the page can help to find it. */
			kind?: 'indicator' | 'team' | 'set of indicators';
			/** What there is instead. */
			choices?: readonly { readonly name: string; readonly href: string }[];
		}
	}
}

export {};
