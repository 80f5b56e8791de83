import { hashOf, run, stamp, step } from './steps.js';

/** Installs exactly what the lock file names, when it differs from what was installed last. */
export function installPackages() {
	const wanted = hashOf(['package-lock.json']);
	const installed = stamp('lock');
	if (installed.read() === wanted) return;
	step('Installing packages', () => {
		// The set-up's own Node may be older than some packages ask for: they run on the Node that comes with them.
		run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	});
	installed.write(wanted);
}
