declare global {
	namespace App {
		/** What a page shows when it cannot be shown: said to the reader as it stands. */
		interface Error {
			message: string;
		}
	}
}

export {};
