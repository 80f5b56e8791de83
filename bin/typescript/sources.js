import { existsSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
enableCompileCache();
import { fileURLToPath } from 'node:url';

const library = new URL('../../src/lib/', import.meta.url);

/**
 * Lets a command import the product's own TypeScript as it stands in `src/lib`: Node drops the types, and here `$lib/…` and
 * names without their ending are found. A command thereby runs the very code that the server is built from, without a build.
 */
registerHooks({
	resolve(specifier, context, nextResolve) {
		const url = specifier.startsWith('$lib/')
			? new URL(specifier.slice('$lib/'.length), library)
			: URL.parse(specifier.startsWith('.') ? specifier : '', context.parentURL);
		const source = url?.href.startsWith(library.href) ? `${url.href}.ts` : null;
		const isOurs = source !== null && existsSync(fileURLToPath(source));
		return nextResolve(isOurs ? source : specifier, context);
	}
});
