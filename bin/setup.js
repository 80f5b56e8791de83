/**
 * Makes a fresh machine ready: packages from the lock file, a build when sources changed (`--build`),
 * a browser for the tests (`--browser`). Uses Node's own modules only, so that it runs before any of them is there.
 */
import { build } from './setup/build.js';
import { findBrowser } from './setup/browser.js';
import { installPackages } from './setup/packages.js';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 18) {
	process.stderr.write(`Set-up needs Node 18 or newer; this is Node ${process.versions.node}.\n`);
	process.exit(1);
}

try {
	installPackages();
	if (process.argv.includes('--build')) build();
	if (process.argv.includes('--browser')) await findBrowser();
} catch (problem) {
	process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
	process.exit(1);
}
