import { join } from 'node:path';
import type { Problem } from '$lib/domain/problem';
import { readPublishList, type PublishLine } from '$lib/extracts/publish-list';
import type { Store } from '$lib/server/store/store';
import {
	isFollowed,
	isPassedOver,
	isRefusedAlready,
	untimeliness,
	type Dealings
} from './dealings';
import { figuresInUse, keepCatalogue, keptCatalogue } from './catalogue-keeping';
import { NO_CATALOGUE, refreshCatalogue, type CatalogueState } from './catalogue-folder';
import {
	readDropFolder,
	fileProblem,
	readIfThere,
	type DroppedBytes,
	type DroppedFile
} from './drop-folder';
import { takeIn, type Arrival } from './intake';
import { allRecords, stateStatement, type ExtractRecord } from './record';
import { allVersions, type Version } from './versions';

/** What the gate knows after its last look at the folder. */
export interface GateState {
	readonly catalogue: CatalogueState;
	readonly records: readonly ExtractRecord[];
	/** Oldest first; the last is in force. */
	readonly versions: readonly Version[];
	/** What is wrong with the folder and the publish list themselves, not with an extract. */
	readonly problems: readonly Problem[];
	/** Whether a file is still being written, so that another look is due soon. */
	readonly isWaiting: boolean;
}

export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
}

/** Where extracts come in: looks at the data folder when asked and publishes what may be published. */
export class Gate {
	readonly #folder: string;
	readonly #store: Store;
	readonly #clock: Clock;
	/** The files that the publish list names. */
	#listed: ReadonlySet<string> = new Set();
	readonly #seen = new Map<string, { stamp: string; sha256: string }>();
	#state: GateState = {
		catalogue: NO_CATALOGUE,
		records: [],
		versions: [],
		problems: [],
		isWaiting: false
	};
	#turn: Promise<unknown> = Promise.resolve();

	constructor(folder: string, store: Store, clock: Clock) {
		this.#folder = folder;
		this.#store = store;
		this.#clock = clock;
	}

	get state(): GateState {
		return this.#state;
	}

	/** Looks at the folder once; looks asked for meanwhile wait their turn. */
	look(): Promise<GateState> {
		const turn = this.#turn.then(() => this.#look());
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async #look(): Promise<GateState> {
		await this.#refreshCatalogue();
		const records = await allRecords(this.#store);
		const versions = await allVersions(this.#store);
		this.#state = { ...this.#state, records, versions, problems: [], isWaiting: false };
		if (this.#state.catalogue.catalogue === null) return this.#state;
		const folder = await readDropFolder(join(this.#folder, 'extracts'), this.#clock.now());
		this.#tell(...folder.problems);
		const waiting = await this.#followList(folder.files);
		const rest = folder.files.filter((file) => !waiting.has(file.path));
		for (const file of rest) await this.#takeUnlisted(file);
		await this.#supersedeGone(folder.files);
		return this.#state;
	}

	async #refreshCatalogue(): Promise<void> {
		const before = this.#state.catalogue;
		let next = await refreshCatalogue(this.#folder, before, () => figuresInUse(this.#store));
		if (next.catalogue === null && before.seenSha256 === '') {
			next = await keptCatalogue(this.#store, next);
		}
		if (next.sha256 !== before.sha256) {
			await keepCatalogue(this.#store, next, new Date(this.#clock.now()).toISOString());
		}
		this.#state = { ...this.#state, catalogue: next };
	}

	/**
	 * Publishes the lines not yet dealt with, oldest first. Answers the paths whose line could not be followed: all of
	 * them where the list cannot be read whole, since a bad line may have spoken of any file.
	 */
	async #followList(files: readonly DroppedFile[]): Promise<ReadonlySet<string>> {
		const list = await readIfThere(join(this.#folder, 'extracts', 'publish.csv'));
		this.#listed = new Set();
		if (list === null) return new Set();
		if (list instanceof Error) {
			this.#tell(fileProblem('unreadable', 'extracts/publish.csv', list.message));
			return new Set(files.map((file) => file.path));
		}
		const { lines, problems } = readPublishList(list, 'extracts/publish.csv');
		this.#listed = new Set(lines.map((line) => line.file));
		this.#tell(...problems);
		const inOrder = [...lines].sort(
			(a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || a.line - b.line
		);
		const isWhole = !problems.some(({ severity }) => severity === 'error');
		const stopped = new Set(isWhole ? [] : files.map((file) => file.path));
		for (const line of inOrder.filter((each) => !isFollowed(each, this.#state.records))) {
			const file = files.find((each) => each.path === line.file);
			if (!(await this.#follow(line, file))) stopped.add(line.file);
		}
		return stopped;
	}

	async #follow(line: PublishLine, file: DroppedFile | undefined): Promise<boolean> {
		if (file === undefined) return this.#stop(line, 'file_missing', 'there is no such file');
		const untimely = untimeliness(line, this.#state.versions.at(-1), this.#clock.now());
		if (untimely !== null) return this.#stop(line, untimely.code, untimely.message);
		const dropped = await this.#read(file);
		if (dropped === null) return false;
		if (!file.isSettled && line.sha256 !== dropped.sha256) return this.#wait();
		if (line.sha256 !== null && line.sha256 !== dropped.sha256) {
			return this.#stop(
				line,
				'other_bytes',
				'the file’s bytes are not the ones that the line names'
			);
		}
		if (isRefusedAlready(line, dropped.sha256, this.#dealings())) return true;
		const { receivedAt, by, reason, isSample } = line;
		const arrival = { ...arrivalOf(file, dropped), receivedAt, by, reason, isSample };
		await this.#takeIn({ ...arrival, isListed: true, isAcknowledged: true });
		return true;
	}

	/** The file may still be being written: it is looked at again. */
	#wait(): false {
		this.#state = { ...this.#state, isWaiting: true };
		return false;
	}

	#stop(line: PublishLine, code: string, message: string): false {
		this.#tell({
			...fileProblem(code, 'extracts/publish.csv', `${line.file}: ${message}`),
			line: line.line,
			column: 'file',
			value: line.file,
			remedy: 'Correct the line, or add a new one for what you want to publish.'
		});
		return false;
	}

	async #takeUnlisted(file: DroppedFile): Promise<void> {
		const known = this.#seen.get(file.path);
		if (known?.stamp === file.stamp && isPassedOver(file.path, known.sha256, this.#dealings()))
			return;
		const dropped = await this.#read(file);
		if (dropped === null || isPassedOver(file.path, dropped.sha256, this.#dealings())) return;
		if (!file.isSettled) {
			this.#wait();
			return;
		}
		await this.#takeIn({
			...arrivalOf(file, dropped),
			receivedAt: new Date(this.#clock.now()).toISOString(),
			by: 'Drop folder',
			reason: '',
			isSample: false,
			isListed: this.#listed.has(file.path),
			isAcknowledged: false
		});
	}

	#dealings(): Dealings {
		const { records, catalogue } = this.#state;
		return { records, catalogueSha256: catalogue.sha256 };
	}

	async #read(file: DroppedFile): Promise<DroppedBytes | null> {
		try {
			const dropped = await file.read();
			this.#seen.set(file.path, { stamp: file.stamp, sha256: dropped.sha256 });
			return dropped;
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			this.#tell(fileProblem('unreadable', file.path, `The file cannot be read: ${why}`));
			return null;
		}
	}

	async #takeIn(arrival: Arrival): Promise<void> {
		const { catalogue, records, versions } = this.#state;
		if (catalogue.catalogue === null) return;
		const { version } = await takeIn(arrival, {
			store: this.#store,
			catalogue: catalogue.catalogue,
			catalogueSha256: catalogue.sha256,
			live: versions.at(-1) ?? null,
			records
		});
		this.#state = {
			...this.#state,
			records: await allRecords(this.#store),
			versions: version === null ? versions : [...versions, version]
		};
	}

	/** Extracts that waited and whose file is gone or has other bytes now no longer wait. */
	async #supersedeGone(files: readonly DroppedFile[]): Promise<void> {
		const paths = new Set(files.map((file) => file.path));
		const hasOtherBytes = ({ path, sha256 }: ExtractRecord) =>
			(this.#seen.get(path)?.sha256 ?? sha256) !== sha256;
		const gone = this.#state.records.filter(
			(record) =>
				(record.state === 'held' || record.state === 'refused') &&
				(!paths.has(record.path) || hasOtherBytes(record))
		);
		if (gone.length === 0) return;
		await this.#store.write(...gone.map((record) => stateStatement(record.id, 'superseded')));
		this.#state = { ...this.#state, records: await allRecords(this.#store) };
	}

	#tell(...problems: readonly Problem[]): void {
		this.#state = { ...this.#state, problems: [...this.#state.problems, ...problems] };
	}
}

function arrivalOf(file: DroppedFile, { bytes, sha256 }: DroppedBytes) {
	return { kind: file.kind, path: file.path, bytes, sha256 };
}
