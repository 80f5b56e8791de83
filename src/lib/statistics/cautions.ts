/** Something a reader should know before trusting a reading. */
export interface Caution {
	readonly kind:
		'newest-missing' | 'provisional' | 'mostly-constant' | 'slow-moving' | 'pending-recalculation';
	readonly words: string;
}
