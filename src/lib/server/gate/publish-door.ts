import { randomUUID } from 'node:crypto';
import { lineRanges } from '$lib/domain/problem-groups';
import { NO_CATALOGUE, stopped, told, type DoorAnswer, type Word } from './door-answer';
import { isOf } from './examination';
import { comparedNote, noteStatement, type ExtractNote } from './extract-records';
import { intakeStateOf, type Turn } from './gate-state';
import type { IntakeState } from './intake';
import { forgetJudged, judgedBefore, keepJudged, type Choices } from './judged';
import { judge, type Judgement } from './judgement';
import { bytesOf } from './originals';
import { decidedStatement, problemsOf, type ExtractRecord } from './record';
import { sealedStatements } from './sealed-statements';
import { nextVersion } from './versions';
import { beginWork } from './works';

/** A person's word that an extract is to be published. */
export type PublishWord = Word & Choices;

/**
 * Publishes an extract that waits, as the next version: judged once more against what is in force now. Where it changes
 * settled figures or asks another question, a reason is needed. One that is published already stays one version. Of a
 * refused one the good rows are published where a person says so, and why; the rows held back are named in its history.
 */
export async function publish(turn: Turn, id: string, word: PublishWord): Promise<DoorAnswer> {
	const { state } = turn;
	const record = state.records.find((each) => each.id === id);
	switch (record?.state) {
		case 'published': {
			const known = state.versions.findLast(({ extract }) => extract === id);
			return { kind: 'done', extract: id, version: known?.id ?? null };
		}
		case 'refused':
			if (word.holdsErrorsBack === true)
				return told(turn, () => publishWaiting(turn, record, word));
			return stopped('extract', 'It has errors: mend them, or publish the rest without them.');
		case 'held':
		case 'undone':
			return told(turn, () => publishWaiting(turn, record, word));
		case undefined:
			return stopped('extract', 'There is no such extract.');
		default:
			return stopped('extract', 'Only an extract that waits for a person can be published.');
	}
}

async function publishWaiting(
	turn: Turn,
	record: ExtractRecord,
	word: PublishWord
): Promise<DoorAnswer> {
	const { by, reason, holdsErrorsBack = false } = word;
	const { store, state, moment } = turn;
	const intake = intakeStateOf(turn);
	if (intake === null) return stopped('extract', NO_CATALOGUE);
	if (!isOf(await bytesOf(store, record.id), record.sha256))
		return stopped('extract', 'Its bytes are damaged. Send it again.');
	const judgement = await judgeAgain(record, intake, choicesIn(word));
	if (judgement.isRefused)
		return stopped('extract', 'It has errors by the catalogue as it is now.');
	const asks = holdsErrorsBack || (await asksForReason(judgement.needsReason, record, intake));
	if (reason.trim() === '' && asks) {
		return stopped('reason', 'Write why: it asks a question that only a person can answer.');
	}
	const { id } = record;
	const version = nextVersion(state.versions.at(-1) ?? null, id, moment, judgement.changesAsText());
	const written = () => ({ id: randomUUID(), at: moment, by });
	const compared = comparedNote(await judgement.listed(), judgement.unchanged);
	await store.write(
		decidedStatement(id, { state: 'published', by, reason, effect: judgement.effect }),
		noteStatement(written(), id, compared),
		...decisionsIn(judgement).map((note) => noteStatement(written(), id, note)),
		...sealedStatements(version, judgement.statements(version.id))
	);
	forgetJudged();
	return { kind: 'done', extract: id, version: version.id };
}

/** How it is to be judged. Of a file without some of its rows nobody knows what it lacks: nothing is withdrawn by it. */
function choicesIn({ holdsErrorsBack = false, withdrawsLacking = false }: PublishWord) {
	return { holdsErrorsBack, withdrawsLacking: withdrawsLacking && !holdsErrorsBack };
}

/** What a person decided beside publishing it: rows held back, figures withdrawn. */
function decisionsIn({ linesInError: lines, withdrawn }: Judgement): readonly ExtractNote[] {
	const heldBack = { kind: 'held-back', lines: lineRanges(lines), count: lines.length } as const;
	return [
		...(lines.length === 0 ? [] : [heldBack]),
		...(withdrawn === 0 ? [] : [{ kind: 'withdrawn', count: withdrawn } as const])
	];
}

/** Judges an extract that waits by what is in force now, if it has not just been; pages can see how far that is. */
export async function judgeAgain(
	{ id, kind, path: file }: ExtractRecord,
	state: IntakeState,
	choices: Choices
): Promise<Judgement> {
	const known = judgedBefore(id, state, choices);
	if (known !== null) return known;
	forgetJudged();
	const { store, catalogue, layouts, today } = state;
	const work = beginWork(file);
	try {
		const context = { file, catalogue, layouts, today, readOn: today, ...choices, work };
		const judgement = await judge(kind, await bytesOf(store, id), context, store);
		keepJudged(id, state, choices, judgement);
		return judgement;
	} finally {
		work.end();
	}
}

/** Also of bytes that were in force once and have been replaced, or were taken back, and where its check asked anything. */
async function asksForReason(
	needsReason: boolean,
	record: ExtractRecord,
	{ store, records }: IntakeState
): Promise<boolean> {
	const { sha256, state, id } = record;
	const isOld = records.some(
		(each) => each.id !== id && each.sha256 === sha256 && each.state === 'published'
	);
	if (needsReason || isOld || state === 'undone') return true;
	const problems = await problemsOf(store, record);
	return problems.some(({ severity }) => severity === 'query');
}
