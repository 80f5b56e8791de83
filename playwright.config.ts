import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { browserPath, chromiumFlags } from './bin/setup/browser-path.js';

const port = Number(process.env['JOURNEY_PORT'] ?? 4187);
const executablePath = browserPath();

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '*.journey.ts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: process.env['CI'] !== undefined,
	timeout: 30_000,
	outputDir: 'test-results',
	use: {
		...devices['Desktop Chrome'],
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		launchOptions: {
			args: [...chromiumFlags],
			...(executablePath === undefined ? {} : { executablePath })
		}
	},
	webServer: {
		command: `"${process.execPath}" bin/serve.js`,
		url: `http://127.0.0.1:${port}/`,
		env: { PORT: String(port), PLUMBLINE_STORE: freshStore() },
		reuseExistingServer: false,
		timeout: 60_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		stdout: 'pipe'
	}
});

/** A store for this run alone. Workers read this file again and must be given the same one. */
function freshStore(): string {
	const named = process.env['PLUMBLINE_JOURNEY_STORE'];
	if (named !== undefined) return named;
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-journeys-'));
	process.env['PLUMBLINE_JOURNEY_STORE'] = folder;
	process.on('exit', () => {
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}
