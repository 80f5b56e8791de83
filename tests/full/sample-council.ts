import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a data folder with the catalogue that lies in another one, and no extract. */
export function writeCouncil(from: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(from).filter((each) => each.endsWith('.csv')))
		cpSync(join(from, name), join(folder, name));
	for (const kind of ['figures', 'targets', 'comparators'])
		mkdirSync(join(folder, 'extracts', kind), { recursive: true });
}

/** Writes a data folder with the sample's catalogue; with its extracts too where they are asked for. */
export function writeSampleCouncil(folder: string, extracts: 'none' | 'sample' = 'none'): void {
	writeCouncil('data', folder);
	if (extracts === 'sample')
		cpSync('data/extracts', join(folder, 'extracts'), {
			recursive: true,
			preserveTimestamps: true
		});
}
