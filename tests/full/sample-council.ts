import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a data folder with the sample's catalogue; with its extracts too where they are asked for. */
export function writeSampleCouncil(folder: string, extracts: 'none' | 'sample' = 'none'): void {
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync('data').filter((each) => each.endsWith('.csv')))
		cpSync(join('data', name), join(folder, name));
	for (const kind of ['figures', 'targets', 'comparators'])
		mkdirSync(join(folder, 'extracts', kind), { recursive: true });
	if (extracts === 'sample')
		cpSync('data/extracts', join(folder, 'extracts'), {
			recursive: true,
			preserveTimestamps: true
		});
}
