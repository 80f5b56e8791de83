import type { Problem } from '$lib/domain/problem';
import type { DroppedBytes, DroppedFile } from './drop-folder';
import { fileProblem } from './file-problem';

/** What was read of a file, and whether anybody may have been writing it meanwhile. */
export interface ReadFile extends DroppedBytes {
	readonly isWhole: boolean;
}

/** Reads files, and remembers the hash of what it read: a file that stands unchanged need not be read again. */
export class ReadFiles {
	readonly #seen = new Map<string, { readonly stamp: string; readonly sha256: string }>();

	/** The hash of what was read last under the path; null where nothing was. */
	lastHash(path: string): string | null {
		return this.#seen.get(path)?.sha256 ?? null;
	}

	/** The hash of the file as it stands, where it was read as such before. */
	knownHash({ path, stamp }: DroppedFile): string | null {
		const seen = this.#seen.get(path);
		return seen?.stamp === stamp ? seen.sha256 : null;
	}

	async read(file: DroppedFile): Promise<ReadFile | Problem> {
		try {
			const dropped = await file.read();
			const { stamp, sha256 } = dropped;
			this.#seen.set(file.path, { stamp, sha256 });
			return { ...dropped, isWhole: file.isSettled && file.stamp === stamp };
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			return fileProblem('unreadable', file.path, `The file cannot be read: ${why}`);
		}
	}
}
