import { createHash } from 'node:crypto';
import type { ExtractKind } from '$lib/extracts/extract';
import { BROWSER, type COMMAND } from './dealings';
import { NO_CATALOGUE, stopped, told, type DoorAnswer } from './door-answer';
import { intakeStateOf, type Turn } from './gate-state';
import { takeIn } from './intake';

/** A file that somebody sends, from a browser or from the command line. */
export interface SentFile {
	readonly kind: ExtractKind;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly by: string;
	/** With what its path begins: the browser's door unless told otherwise. */
	readonly door?: typeof BROWSER | typeof COMMAND;
}

/** Takes a file in that was sent from a browser: checked, compared and kept with its bytes. Nothing changes until it is published. */
export function receive(turn: Turn, sent: SentFile): Promise<DoorAnswer> {
	return told(turn, () => takeSent(turn, sent));
}

async function takeSent(turn: Turn, sent: SentFile): Promise<DoorAnswer> {
	const intake = intakeStateOf(turn);
	if (intake === null) return stopped('extract', NO_CATALOGUE);
	const arrival = {
		kind: sent.kind,
		path: `${sent.door ?? BROWSER}${sent.kind}/${plainName(sent.name)}`,
		bytes: sent.bytes,
		sha256: createHash('sha256').update(sent.bytes).digest('hex'),
		receivedAt: turn.moment,
		by: sent.by,
		reason: '',
		isSample: false,
		isListed: false,
		isAcknowledged: false,
		isOffered: true
	};
	const { record } = await takeIn(arrival, intake);
	return { kind: 'done', extract: record.id, version: null };
}

/** A file's name as it is kept: without a path or control characters, and of a length that a page can show. */
export function plainName(name: string): string {
	const last =
		name
			.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
			.split(/[\\/]/)
			.at(-1)
			?.trim() ?? '';
	return last === '' ? 'extract.csv' : last.slice(-120);
}
