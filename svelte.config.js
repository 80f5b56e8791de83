import adapter from '@sveltejs/adapter-node';

/**
 * SvelteKit's route announcer carries the one style attribute that we do not write ourselves.
 * Its hash is allowed, and nothing else; tests/serve/content-security-policy.test.ts recomputes it.
 */
const routeAnnouncerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** The script at the end of src/app.html, the only one of ours that stands in a page; the same test recomputes its hash. */
const atTheEnd = 'sha256-Ax5VTwqkQ7HYAQJbqydB3GKIfvcmKqCAIbwdkxXB50U=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// Packages may still hold components written before runes.
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ precompress: true }),
		// The sheets stand in the page itself: nothing is asked for before the first layout.
		inlineStyleThreshold: 16384,
		// Addresses are shared and saved: they are written whole.
		paths: { relative: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', atTheEnd],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', routeAnnouncerStyle],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		}
	}
};
