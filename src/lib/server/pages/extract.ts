import { decode } from '$lib/extracts/decode';
import { recordsIn } from '$lib/extracts/csv';
import { writeCsv } from '$lib/extracts/write-csv';
import { groupedProblems } from '$lib/domain/problem';
import type { ExtractPage } from '$lib/view/page-data';
import type { Application } from '$lib/server/application';
import { bytesOf } from '$lib/server/gate/browser-door';
import { problemsOf } from '$lib/server/gate/record';
import { liveShown } from '$lib/server/figures/basis';
import { extractLine } from './extracts';
import { frameOf } from './frame';

/** The page of one extract: what it holds, what is wrong with it, what it would do or did; null where there is none. */
export async function extractPage(
	application: Application,
	id: string
): Promise<ExtractPage | null> {
	const { gate, store } = application;
	const { records, versions, catalogue } = gate.state;
	const record = records.find((each) => each.id === id);
	if (record === undefined) return null;
	const line = await extractLine(record, application);
	const library = application.library();
	const shown = library === null ? null : await liveShown(versions, library);
	const of = versions.findLast(({ extract }) => extract === id);
	const isPublished = record.state === 'published' && of !== undefined;
	const later = isPublished ? versions.filter((version) => version.id > of.id) : [];
	const nameOf = (extract: string) => records.find((each) => each.id === extract);
	return {
		frame: catalogue.catalogue === null ? null : frameOf(application, catalogue.catalogue, shown),
		extract: { ...line, problems: await problemsOf(store, record) },
		groups: groupedProblems(await problemsOf(store, record)),
		// What goes with it when it is undone.
		takenAlong: later.flatMap(({ extract }) => {
			const found = nameOf(extract);
			return found?.state === 'published' ? [found.path] : [];
		}),
		canBeUndone: isPublished && of.parent !== null
	};
}

/** The bytes of an extract with its name and hash, or null where there is none. */
export async function originalOf({ gate, store }: Application, id: string) {
	const record = gate.state.records.find((each) => each.id === id);
	if (record === undefined) return null;
	return { record, bytes: await bytesOf(store, id) };
}

/**
 * The rows of an extract as they came in, each with its line, what is wrong with it and what to do in three more columns:
 * to be mended in a spreadsheet and sent again. Null where there is no such extract or its bytes are no text.
 */
export async function annotatedCsv(application: Application, id: string): Promise<string | null> {
	const original = await originalOf(application, id);
	if (original === null) return null;
	const decoded = decode(original.bytes);
	if (!('text' in decoded)) return null;
	const problems = await problemsOf(application.store, original.record);
	const [head, ...rows] = [...recordsIn(decoded.text)];
	const saidOf = (line: number) => problems.filter((problem) => problem.line === line);
	const told = rows.map((row) => {
		const said = saidOf(row.line);
		return [
			...row.cells,
			row.line,
			said.map(({ message }) => message).join('; '),
			said.map(({ remedy }) => remedy).join(' ')
		];
	});
	return writeCsv([...(head?.cells ?? []), 'Line', 'Problem', 'What to do'], told);
}
