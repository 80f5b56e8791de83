/** Copies the store while it is in use: `npm run backup -- FILE`. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { giveUp, storeOf, whyNoStore } from './store/place.js';

const [given, ...rest] = process.argv.slice(2);
if (given === undefined || rest.length > 0)
	giveUp('Say where the copy goes: npm run backup -- plumbline-2026-11-22.sqlite', 64);
const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
if (existsSync(file)) giveUp(`${file} is there already. Name a file that is not.`, 1);

const store = storeOf(process.env);
const why = whyNoStore(store);
if (why !== undefined) giveUp(why, 1);

// Under another name until it is whole: what lies under its own name is never half a copy.
const part = `${file}.part`;
rmSync(part, { force: true });
const source = new DatabaseSync(store, { readOnly: true });
try {
	await backup(source, part);
} finally {
	source.close();
}
renameSync(part, file);
process.stdout.write(`${store} is copied to ${file}, as it was at one moment.\n`);
