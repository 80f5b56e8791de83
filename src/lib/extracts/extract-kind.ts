/** What an extract speaks of; the folder it is dropped in says so, it is never guessed. */
export type ExtractKind = 'figures' | 'targets' | 'comparators';
