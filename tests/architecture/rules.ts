import { builtinModules } from 'node:module';
import ts from 'typescript';
import { circles, fileOf } from './imports';

/** Source text by path from the root of the repository, `src/lib/domain/period.ts` say. */
export type Sources = ReadonlyMap<string, string>;

/** Which folders of `src/lib` a folder may import from, besides itself. Everything else is refused. */
const sees: ReadonlyMap<string, readonly string[]> = new Map([
	['domain', []],
	['statistics', ['domain']],
	['charts', ['domain', 'statistics']],
	['extracts', ['domain']],
	['view', ['domain', 'statistics']],
	['meeting', ['domain', 'statistics', 'view']],
	['components', ['domain', 'statistics', 'charts', 'view', 'meeting']],
	['server', ['domain', 'statistics', 'charts', 'extracts', 'view', 'meeting']]
]);

/** Where something may be used that is refused everywhere else. */
const places: readonly { readonly what: RegExp; readonly where: RegExp }[] = [
	{ what: /^date-fns(\/|$)/, where: /^src\/lib\/domain\/period\.ts$/ },
	{ what: /^papaparse$/, where: /^src\/lib\/extracts\// },
	{ what: new RegExp(`^(node:.*|${builtinModules.join('|')})$`), where: /^src\/lib\/server\// },
	{
		what: /^Date$/,
		where: /^src\/lib\/(domain\/period\.ts|charts\/(axes|.*scales?)\.ts|server\/.*)$/
	}
];

/** Everything in the sources that breaks a rule of the house, in words. */
export function breaches(sources: Sources): string[] {
	const files = [...sources].map(([path, source]) => fileOf(path, source));
	return [
		...files.flatMap((file) => [
			...longFile(file.path, file.source),
			...strangeFolder(file.path),
			...file.imports.flatMap((specifier) => wrongImport(file.path, specifier)),
			...[...file.imports, ...datesUsed(file.script)].flatMap((what) => outOfPlace(file.path, what))
		]),
		...circles(files).map((circle) => `${circle.join(' → ')}: a circle`)
	];
}

function longFile(path: string, source: string): string[] {
	const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
	return lines > 250 ? [`${path}: ${lines} lines`] : [];
}

function strangeFolder(path: string): string[] {
	const folder = folderOf(path);
	return folder === undefined || sees.has(folder)
		? []
		: [`${path}: ${folder} is no folder of the house`];
}

/** The folder of `src/lib` a file lies in; routes and hooks lie in none and may import all of them. */
function folderOf(path: string): string | undefined {
	return /^src\/lib\/([^/]+)/.exec(path)?.[1];
}

function wrongImport(path: string, specifier: string): string[] {
	const refused = (why: string) => [`${path}: ${specifier}: ${why}`];
	// The one style sheet of all pages stands beside the routes, not in them.
	if (specifier === '../app.css' && path === 'src/routes/+layout.svelte') return [];
	if (specifier.split('/').includes('..')) return refused('../ leaves the folder');
	if (/^(\/|src\/)/.test(specifier)) return refused('across folders it is $lib/');
	const [, to] = /^\$lib\/([^/]+)/.exec(specifier) ?? [];
	const from = folderOf(path);
	if (to === undefined || from === undefined) return [];
	if (to === from && !path.slice(`src/lib/${from}/`.length).includes('/'))
		return refused('inside one folder it is ./');
	return to === from || sees.get(from)?.includes(to)
		? []
		: [`${path}: ${from} may not import ${to}`];
}

function outOfPlace(path: string, what: string): string[] {
	const isRefused = places.some((place) => place.what.test(what) && !place.where.test(path));
	return isRefused ? [`${path}: ${what} has its place elsewhere`] : [];
}

/** `Date` when it is constructed, called or asked for something; a type, a comment or a text does not count. */
function datesUsed(script: ts.SourceFile): string[] {
	return usesDate(script) ? ['Date'] : [];
}

function usesDate(node: ts.Node): boolean {
	const isUse =
		ts.isNewExpression(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
	if (isUse && ts.isIdentifier(node.expression) && node.expression.text === 'Date') return true;
	return ts.forEachChild(node, (child) => usesDate(child) || undefined) ?? false;
}
