import type { PublishLine } from '$lib/extracts/publish-list';
import type { DropFolder } from './drop-folder';
import type { ExtractRecord } from './record';
import type { Version } from './versions';

/** Paths of extracts that were sent begin with one of these: no file in the folder stands for them. */
export const BROWSER = 'browser/';
export const COMMAND = 'command/';

/** Whether the extract was sent by a person, and did not lie in the folder. */
export function isSent(path: string): boolean {
	return path.startsWith(BROWSER) || path.startsWith(COMMAND);
}

/** What has been dealt with so far, and the catalogue by which a refusal would be judged again. */
export interface Dealings {
	readonly records: readonly ExtractRecord[];
	readonly catalogueSha256: string;
}

/** Whether the line of the publish list has been followed. */
export function isFollowed(line: PublishLine, records: readonly ExtractRecord[]): boolean {
	return records.some(
		(record) =>
			record.path === line.file &&
			record.receivedAt === line.receivedAt &&
			// One that was taken back was followed: it is for a person to publish it again.
			['published', 'known', 'undone'].includes(record.state)
	);
}

/** Whether these bytes were refused under this line by the catalogue in force: another look would say the same. */
export function isRefusedAlready(
	line: PublishLine,
	sha256: string,
	{ records, catalogueSha256 }: Dealings
): boolean {
	return records.some(
		(record) =>
			record.path === line.file &&
			record.sha256 === sha256 &&
			record.receivedAt === line.receivedAt &&
			record.state === 'refused' &&
			record.catalogueSha256 === catalogueSha256
	);
}

/**
 * Whether the newest dealing under the path was with these bytes: then they are passed over in silence. Bytes that
 * wait are judged again once the catalogue changed, since it may be the catalogue that was wrong.
 */
export function isPassedOver(
	path: string,
	sha256: string,
	{ records, catalogueSha256 }: Dealings
): boolean {
	const newest = records.findLast((record) => record.path === path);
	if (newest?.sha256 !== sha256 || newest.state === 'superseded') return false;
	const isDone = ['published', 'known', 'undone'].includes(newest.state);
	return isDone || newest.catalogueSha256 === catalogueSha256;
}

/** Whether an extract that waits has lost its file: it is gone, or holds other bytes now. */
export function hasLostFile(
	{ kind, path, sha256, state }: ExtractRecord,
	{ files, unread }: DropFolder,
	hashNow: string | null
): boolean {
	if (isSent(path) || (state !== 'held' && state !== 'refused')) return false;
	const isGone = !unread.has(kind) && !files.some((file) => file.path === path);
	return isGone || (hashNow ?? sha256) !== sha256;
}

/** A moment further ahead than this is a slip of the hand, not another time zone or another clock. */
const AHEAD_MILLISECONDS = 24 * 60 * 60_000;

/** Why a line's moment cannot be one at which its file was received; null where it can. */
export function untimeliness(
	{ receivedAt }: PublishLine,
	live: Version | undefined,
	now: number
): { readonly code: string; readonly message: string } | null {
	const moment = Date.parse(receivedAt);
	if (moment > now + AHEAD_MILLISECONDS) {
		return { code: 'to_come', message: `${receivedAt} is yet to come` };
	}
	if (live === undefined || moment >= Date.parse(live.publishedAt)) return null;
	const message = `${receivedAt} is before the figures in force, which are of ${live.publishedAt}`;
	return { code: 'too_early', message };
}
