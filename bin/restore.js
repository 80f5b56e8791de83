/** Puts a copy of the store in its place: `npm run restore -- FILE`, while Plumbline is stopped. What was there is kept beside it. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { giveUp, isInUse, storeOf, whyNoStore } from './store/place.js';

const [given, ...rest] = process.argv.slice(2);
if (given === undefined || rest.length > 0)
	giveUp('Say which copy: npm run restore -- plumbline-2026-11-22.sqlite', 64);
const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
const why = whyNoStore(file);
if (why !== undefined) giveUp(why, 1);

const store = storeOf(process.env);
if (existsSync(store)) {
	if (isInUse(store)) giveUp(`${store} is in use. Stop Plumbline first.`, 1);
	const kept = `${store}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
	renameSync(store, kept);
	for (const end of ['-wal', '-shm']) rmSync(`${store}${end}`, { force: true });
	process.stdout.write(`What was there is kept as ${kept}.\n`);
}
mkdirSync(dirname(store), { recursive: true });
copyFileSync(file, store);
process.stdout.write(`${file} is now ${store}. Start Plumbline.\n`);
