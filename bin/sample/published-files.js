import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecords } from './csv.js';

/**
 * @param {string} folder
 * @param {string} file
 */
export function recordsIn(folder, file) {
	return csvRecords(readFileSync(join(folder, file), 'utf8'));
}

/** @param {string} text */
export function isNumber(text) {
	return /^\d+(\.\d+)?$/.test(text);
}
