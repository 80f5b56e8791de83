import { join } from 'node:path';
import type { Problem } from '$lib/domain/problem';
import type { PublishLine } from '$lib/extracts/publish-list';
import type { Store } from '$lib/server/store/store';
import { leftToNextLook } from '$lib/server/store/trouble';
import { hasLostFile, isFollowed, isPassedOver, type Dealings } from './dealings';
import { figuresInUse, keepCatalogue, keptCatalogue } from './catalogue-keeping';
import { catalogueFiles, refreshCatalogue } from './catalogue-folder';
import { intakeStateOf, NOTHING_KNOWN, type GateState, type Turn } from './gate-state';
import { judgedBy, rememberedLayouts } from './layouts';
import { readDropFolder, type DroppedFile, type DropFolder } from './drop-folder';
import { arrivalOf, UNSIGNED } from './arrivals';
import { takeIn, type Arrival } from './intake';
import {
	bytesUnsaid,
	lineProblem,
	readPublishLines,
	verdictOn,
	type PublishLines
} from './publish-lines';
import { allRecords, supersededStatement } from './record';
import { ReadFiles, type ReadFile } from './read-files';
import { Stillness } from './stillness';
import { StoreWatch } from './store-watch';
import { sealNew } from './seals';
import { takingTurns } from './taking-turns';
import { allVersions } from './versions';

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
	readonly #stillness = new Stillness();
	readonly #files = new ReadFiles();
	/** What the look under way has found so far. */
	#problems: Problem[] = [];
	#isWaiting = false;
	#state = NOTHING_KNOWN;
	readonly #watch: StoreWatch;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(folder: string, store: Store, clock: Clock) {
		this.#folder = folder;
		this.#store = store;
		this.#watch = new StoreWatch(store);
		this.#clock = clock;
	}

	get state(): GateState {
		return this.#state;
	}

	/** Looks at the folder once; looks asked for meanwhile wait their turn. */
	look(): Promise<GateState> {
		const turn = this.#turn.then(() => takingTurns(() => this.#look()));
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	/** Lets a person act on the store between two looks at the folder, one after the other, and knows what came of it. */
	inTurn<Result>(act: (turn: Turn) => Promise<Result>): Promise<Result> {
		const acted = async () => {
			await this.#watch.whole();
			await this.#learn();
			const result = await act({ store: this.#store, state: this.#state, moment: this.#moment() });
			// What was done is done: where the store fails only now, the next look learns of it.
			await this.#learn().catch(leftToNextLook);
			return result;
		};
		const turn = this.#turn.then(() => takingTurns(acted));
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	/** What is kept by now: another program may have published since. */
	async #learn(): Promise<void> {
		const [records, all] = [await allRecords(this.#store), await allVersions(this.#store)];
		const { found } = this.#watch;
		const versions = all.filter((version) => found.isSound(version));
		if (!found.isDamaged) await sealNew(this.#store, versions.at(-1)?.id ?? 0);
		const layouts = await rememberedLayouts(this.#store);
		this.#state = { ...this.#state, records, versions, layouts, isDamaged: found.isDamaged };
	}

	async #look(): Promise<GateState> {
		this.#stillness.beginLook(this.#clock.now());
		this.#problems = [];
		this.#isWaiting = false;
		await this.#store.standing();
		const isExamined = await this.#watch.isDoneSoon();
		this.#problems.push(...this.#watch.found.problems);
		await this.#refreshCatalogue();
		await this.#learn();
		if (!isExamined) this.#isWaiting = true;
		else if (this.#state.catalogue.catalogue !== null && !this.#state.isDamaged) {
			await this.#takeAll();
			await this.#learn();
		}
		this.#stillness.endLook();
		this.#state = { ...this.#state, problems: this.#problems, isWaiting: this.#isWaiting };
		return this.#state;
	}

	async #takeAll(): Promise<void> {
		const folder = await readDropFolder(join(this.#folder, 'extracts'), this.#stillness);
		this.#problems.push(...folder.problems);
		this.#isWaiting ||= folder.isChanging;
		const list = await readPublishLines(this.#folder);
		// While the list is being written, any file may be one that it will name.
		if (!this.#stillness.isStill('publish.csv', list.stamp, -Infinity)) this.#isWaiting = true;
		else {
			const stopped = await this.#followList(list, folder.files);
			const rest = folder.files.filter((file) => !stopped.has(file.path));
			for (const file of rest) await this.#takeUnlisted(file);
		}
		await this.#supersedeGone(folder);
	}

	async #refreshCatalogue(): Promise<void> {
		const before = this.#state.catalogue;
		const seen = await catalogueFiles(this.#folder);
		if (!this.#stillness.isStill('catalogue', seen.sha256, -Infinity)) {
			this.#isWaiting = true;
			return;
		}
		let next = await refreshCatalogue(seen, before, () => figuresInUse(this.#store));
		const isStart = before.seenSha256 === '';
		if (next.catalogue === null && isStart) next = await keptCatalogue(this.#store, next);
		if (next.sha256 !== before.sha256) {
			await keepCatalogue(this.#store, next, this.#moment());
		}
		this.#state = { ...this.#state, catalogue: next };
	}

	/**
	 * Publishes the lines not yet dealt with, oldest first. Answers the paths whose line could not be followed: all of
	 * them where the list cannot be read whole, since a bad line may have spoken of any file.
	 */
	async #followList(
		list: PublishLines,
		files: readonly DroppedFile[]
	): Promise<ReadonlySet<string>> {
		const fileOf = (line: PublishLine) => files.find((file) => file.path === line.file);
		this.#listed = new Set(list.lines.map((line) => line.file));
		this.#problems.push(...list.problems);
		const stopped = new Set(list.isWhole ? [] : files.map((file) => file.path));
		for (const line of list.withoutBytes) {
			stopped.add(line.file);
			this.#problems.push(bytesUnsaid(line, this.#files.lastHash(line.file)));
		}
		for (const line of list.lines.filter((each) => !isFollowed(each, this.#state.records))) {
			if (!(await this.#follow(line, fileOf(line), list))) stopped.add(line.file);
		}
		return stopped;
	}

	/** Follows the line if that can be done; false where its file must be left alone. */
	async #follow(
		line: PublishLine,
		file: DroppedFile | undefined,
		list: PublishLines
	): Promise<boolean> {
		if (file === undefined)
			return this.#stop(lineProblem(line, 'file_missing', 'there is no such file'));
		const known = this.#files.knownHash(file);
		const seen =
			known === null ? await this.#read(file) : { sha256: known, isWhole: file.isSettled };
		if (seen === null) return false;
		const [live, now] = [this.#state.versions.at(-1), this.#clock.now()];
		const verdict = verdictOn(line, seen, { ...this.#dealings(), list, live, now });
		if (verdict.kind === 'stop') return this.#stop(verdict.problem);
		if (verdict.kind !== 'follow') return verdict.kind === 'done' || this.#wait();
		const dropped = 'bytes' in seen ? seen : await this.#read(file);
		if (dropped?.sha256 !== seen.sha256) return this.#wait();
		const { receivedAt, by, reason, isSample } = line;
		const arrival = { ...arrivalOf(file, dropped), receivedAt, by, reason, isSample };
		await this.#takeIn({ ...arrival, isListed: true, isAcknowledged: true });
		return true;
	}

	/** Something may still be being written: it is looked at again. */
	#wait(): false {
		this.#isWaiting = true;
		return false;
	}

	#stop(problem: Problem): false {
		this.#problems.push(problem);
		return false;
	}

	async #takeUnlisted(file: DroppedFile): Promise<void> {
		const known = this.#files.knownHash(file);
		if (known !== null && isPassedOver(file.path, known, this.#dealings())) return;
		const dropped = await this.#read(file);
		if (dropped === null || isPassedOver(file.path, dropped.sha256, this.#dealings())) return;
		const receivedAt = this.#moment();
		const isListed = this.#listed.has(file.path);
		const arrival = { ...arrivalOf(file, dropped), ...UNSIGNED, receivedAt, isListed };
		if (!dropped.isWhole) this.#wait();
		else await this.#takeIn(arrival);
	}

	#moment(): string {
		return new Date(this.#clock.now()).toISOString();
	}

	#dealings(): Dealings {
		const { records, catalogue, layouts } = this.#state;
		return { records, catalogueSha256: judgedBy(catalogue.sha256, layouts) };
	}

	async #read(file: DroppedFile): Promise<ReadFile | null> {
		const read = await this.#files.read(file);
		if ('bytes' in read) return read;
		this.#problems.push(read);
		return null;
	}

	async #takeIn(arrival: Arrival): Promise<void> {
		const { versions } = this.#state;
		const turn = { store: this.#store, state: this.#state, moment: this.#moment() };
		const intake = intakeStateOf(turn);
		if (intake === null) return;
		const { version } = await takeIn(arrival, intake);
		this.#state = {
			...this.#state,
			records: await allRecords(this.#store),
			versions: version === null ? versions : [...versions, version]
		};
	}

	/** Extracts that waited and whose file is gone or has other bytes now no longer wait. */
	async #supersedeGone(folder: DropFolder): Promise<void> {
		const gone = this.#state.records.filter((record) =>
			hasLostFile(record, folder, this.#files.lastHash(record.path))
		);
		if (gone.length === 0) return;
		await this.#store.write(...gone.map((record) => supersededStatement(record.id)));
		this.#state = { ...this.#state, records: await allRecords(this.#store) };
	}
}
