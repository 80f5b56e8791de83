/** Makes a folder for a council's own figures: `npm run new -- FOLDER`. Nothing that is there already is touched. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { catalogueTemplates } from './new/templates.js';

const [given, ...rest] = process.argv.slice(2);

if (given === undefined || rest.length > 0 || given.startsWith('-')) {
	giveUp('Say which folder: npm run new -- FOLDER');
}
const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
if (existsSync(folder) && readdirSync(folder).length > 0) {
	giveUp(`${folder} is not empty. Name a folder that does not exist yet; nothing was changed.`);
}
for (const kind of ['figures', 'targets', 'comparators']) {
	mkdirSync(join(folder, 'extracts', kind), { recursive: true });
}
for (const [name, text] of catalogueTemplates) writeFileSync(join(folder, name), text);

const shown = relative(process.cwd(), folder) || '.';
process.stdout.write(
	`${folder} holds a catalogue with two example indicators and two example teams to write over.\n` +
		'Edit the CSV files in it (data/README.md explains every column), then start with\n\n' +
		`    PLUMBLINE_DATA=${shown} npm start\n\n` +
		`and put your weekly extracts into ${join(shown, 'extracts', 'figures')}.\n`
);

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
	process.stderr.write(`${message}\n`);
	process.exit(64);
}
