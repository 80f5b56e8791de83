import { Worker } from 'node:worker_threads';

/** What the thread runs: it opens the file once more, to read. */
const CHECK = `
	const { parentPort, workerData } = require('node:worker_threads');
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(workerData, { readOnly: true, timeout: 5000 });
	parentPort.postMessage(String(database.prepare('pragma quick_check(1)').get().quick_check));
	database.close();
`;

/** SQLite's own check of a file, "ok" or what is wrong, in a thread of its own: it makes no pause, for seconds where the file is large. */
export function checkedAside(path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(CHECK, { eval: true, workerData: path });
		worker.once('message', (found: unknown) => {
			resolve(typeof found === 'string' ? found : 'the check said nothing');
		});
		worker.once('error', reject);
	});
}
