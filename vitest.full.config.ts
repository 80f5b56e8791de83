import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** The tests that take minutes: `npm run test:full`, and with the full amounts `npm run soak`. */
export default defineConfig({
	plugins: [sveltekit()],
	test: {
		name: 'full',
		environment: 'node',
		// What the engines promise is short, and its count belongs into the report.
		include: ['tests/full/**/*.test.ts', 'tests/server/store/contract.test.ts'],
		// Each starts servers of its own and measures them: one file at a time.
		fileParallelism: false,
		testTimeout: (process.env['PLUMBLINE_AMOUNTS'] === 'full' ? 240 : 20) * 60_000,
		hookTimeout: 120_000
	}
});
