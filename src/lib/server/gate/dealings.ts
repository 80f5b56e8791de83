import type { PublishLine } from '$lib/extracts/publish-list';
import type { ExtractRecord } from './record';

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
			(record.state === 'published' || record.state === 'known')
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
	const isDone = newest.state === 'published' || newest.state === 'known';
	return isDone || newest.catalogueSha256 === catalogueSha256;
}
