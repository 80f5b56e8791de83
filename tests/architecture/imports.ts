import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
	readonly path: string;
	readonly source: string;
	/** What is written after `from`, in `import(…)`, in `export … from`, types included. */
	readonly imports: readonly string[];
	readonly script: ts.SourceFile;
}

/** Reads a file; of a component, its script blocks. */
export function fileOf(path: string, source: string): SourceFile {
	const code = path.endsWith('.svelte') ? scriptsOf(source) : source;
	return {
		path,
		source,
		imports: ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
		script: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
	};
}

function scriptsOf(component: string): string {
	const blocks = component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g);
	return [...blocks].map(([, code = '']) => code).join('\n');
}

/** Every circle of imports, once, from its first file round to it again. */
export function circles(files: readonly SourceFile[]): string[][] {
	const paths = new Set(files.map(({ path }) => path));
	const targets = new Map(
		files.map(({ path, imports }) => [
			path,
			imports.flatMap((specifier) => targetOf(path, specifier, paths) ?? [])
		])
	);
	const found: string[][] = [];
	const done = new Set<string>();
	const visit = (path: string, trail: readonly string[]) => {
		const start = trail.indexOf(path);
		if (start >= 0) found.push([...trail.slice(start), path]);
		if (start >= 0 || done.has(path)) return;
		for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
		done.add(path);
	};
	for (const path of paths) visit(path, []);
	return found;
}

/** The file of ours that an import means; packages and generated types are none. */
function targetOf(path: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
	const base = specifier.startsWith('$lib/')
		? specifier.replace('$lib', 'src/lib')
		: specifier.startsWith('.')
			? posix.join(posix.dirname(path), specifier)
			: undefined;
	if (base === undefined) return undefined;
	const candidates = [base, `${base}.ts`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')];
	return candidates.find((candidate) => paths.has(candidate));
}
