import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Application } from '$lib/server/application';
import { figuresFrom } from '$lib/server/gate/figures-in-force';
import { ownCounts } from '$lib/server/gate/live-figures';
import { beginWork } from '$lib/server/gate/works';
import { readingAhead } from '$lib/server/figures/reading-ahead';
import { sampleApplication } from '../../charts/sample-pages';

// It waits two seconds first, and between one indicator and the next.
vi.setConfig({ testTimeout: 30_000 });

let application: Application | null = null;
afterEach(() => {
	application?.stop();
});

async function watched() {
	application = await sampleApplication();
	const library = application.library();
	if (library === null) throw new Error('the sample has figures');
	const read = vi.spyOn(library, 'series');
	return { gate: application.gate, library, read, store: application.store };
}

test('every indicator of the version in force is read once', async () => {
	const { gate, library, read, store } = await watched();
	const readAhead = readingAhead(() => library, gate, store);
	await Promise.all([readAhead(), readAhead()]);
	await readAhead();
	const version = gate.state.versions.at(-1)?.id;
	const all = gate.state.catalogue.catalogue?.indicators.map(({ id }) => [id, version]);
	expect(read.mock.calls).toEqual(all);
});

test('what the next file is held against is lent to the gate', async () => {
	const { gate, library, store } = await watched();
	await readingAhead(() => library, gate, store)();
	const { catalogue } = gate.state.catalogue;
	if (catalogue === null) throw new Error('the sample has a catalogue');
	const figures = vi.spyOn(store, 'readCells');
	const read = vi.spyOn(store, 'read');
	for (const indicator of catalogue.indicators) {
		const first = indicator.frequency === 'week' ? '2013-06-03' : '2013-06-01';
		await ownCounts(store, indicator.id);
		await figuresFrom(store, indicator, first);
	}
	expect(figures).not.toHaveBeenCalled();
	expect(read.mock.calls.filter(([sql]) => sql.includes('count(*)'))).toEqual([]);
});

test('an extract that is being taken in, or has just been, goes before it', async () => {
	const { gate, library, read, store } = await watched();
	const readAhead = readingAhead(() => library, gate, store);
	const work = beginWork('2013-07-22.csv');
	const reading = readAhead();
	await setTimeout(200);
	expect(read).not.toHaveBeenCalled();
	work.end();
	await setTimeout(500);
	expect(read).not.toHaveBeenCalled();
	await reading;
	expect(read).toHaveBeenCalledTimes(gate.state.catalogue.catalogue?.indicators.length ?? 0);
});

test('it stops when there is something newer, or the product does', async () => {
	const { gate, library, read, store } = await watched();
	const readAhead = readingAhead(() => (read.mock.calls.length < 3 ? library : null), gate, store);
	await readAhead();
	expect(read).toHaveBeenCalledTimes(3);
	const again = readingAhead(() => library, gate, store);
	again.stop();
	await again();
	expect(read).toHaveBeenCalledTimes(3);
});
