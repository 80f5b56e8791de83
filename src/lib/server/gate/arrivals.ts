import type { DroppedFile } from './drop-folder';
import type { ReadFile } from './read-files';

/** A file that no line of the publish list speaks for. */
export const UNSIGNED = { by: 'Drop folder', reason: '', isSample: false, isAcknowledged: false };

/** What is known of a file of the drop folder once it was read. */
export function arrivalOf(file: DroppedFile, { bytes, sha256 }: ReadFile) {
	return { kind: file.kind, path: file.path, bytes, sha256 };
}
