import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, projectNode, root, run, stamp, step } from './steps.js';

const alone = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** Builds the site when what it is built from has changed. Data is not: it is read at start. */
export function build() {
	const sources = hashOf([...alone, ...filesBelow('src'), ...filesBelow('static')]);
	const built = stamp('build');
	if (built.read() === sources && existsSync(join(root, 'build', 'handler.js'))) return;
	step('Building', () => {
		run(projectNode(), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
			isQuiet: true
		});
	});
	built.write(sources);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			return entry.isDirectory() ? filesBelow(path) : [path];
		});
}
