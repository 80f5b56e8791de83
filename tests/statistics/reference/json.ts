import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reference numbers that other people's programs computed; they lie beside the repository where they are there at all. */
export const vectorFolder = fileURLToPath(new URL('../../../../shared/vectors/', import.meta.url));

export const hasVectors = existsSync(`${vectorFolder}README.md`);

/** A parsed file, of which nothing is taken for granted. */
export type Json = Readonly<Record<string, unknown>>;

/** What a file of reference numbers holds. */
export function vectorFile(name: string): Json {
	const parsed: unknown = JSON.parse(readFileSync(`${vectorFolder}${name}`, 'utf8'));
	return objectOf(parsed);
}

/** The cases of a file. */
export function casesOf(name: string): readonly Json[] {
	return listOf(vectorFile(name).cases).map(objectOf);
}

function isObject(thing: unknown): thing is Json {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}

export function objectOf(thing: unknown): Json {
	if (!isObject(thing)) throw new TypeError(`No object: ${JSON.stringify(thing)}`);
	return thing;
}

export function objectsOf(thing: unknown): readonly Json[] {
	return listOf(thing).map(objectOf);
}

function isList(thing: unknown): thing is readonly unknown[] {
	return Array.isArray(thing);
}

export function listOf(thing: unknown): readonly unknown[] {
	if (!isList(thing)) throw new TypeError(`No list: ${JSON.stringify(thing)}`);
	return thing;
}

/** The list under a name; empty where there is none. */
export function optionalList(thing: unknown): readonly unknown[] {
	return thing === undefined || thing === null ? [] : listOf(thing);
}

export function textOf(thing: unknown): string {
	if (typeof thing !== 'string') throw new TypeError(`No text: ${JSON.stringify(thing)}`);
	return thing;
}

export function textsOf(thing: unknown): readonly string[] {
	return listOf(thing).map(textOf);
}

export function numberOf(thing: unknown): number {
	if (typeof thing !== 'number') throw new TypeError(`No number: ${JSON.stringify(thing)}`);
	return thing;
}

/** A number, or null where none was given or it was not drawn. */
export function numberOrNull(thing: unknown): number | null {
	return thing === undefined || thing === null ? null : numberOf(thing);
}

export function numbersOf(thing: unknown): readonly (number | null)[] {
	return listOf(thing).map(numberOrNull);
}
