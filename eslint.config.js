import javascript from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The walls: a file, a function, its parameters and its branches have a size that a reader can hold.
 * @type {import('eslint').Linter.RulesRecord}
 */
const walls = {
	'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
	'max-params': ['error', 4],
	complexity: ['error', 10]
};

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'var/', 'data/', 'tests/fixtures/'] },
	javascript.configs.recommended,
	typescript.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// Playwright's fixtures take what they need from an object, though it be nothing.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'no-console': 'error',
			'no-undef': 'off', // TypeScript knows better.
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }
			],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// Numbers in text are what this program writes all day.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{ files: ['src/**', 'bin/**'], rules: walls },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } }
	},
	{
		// The site stands at the root of its address, and its links are views written as text by $lib/view.
		files: ['**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// A story told in one test may be longer than a function, but not than a file.
		files: ['tests/**'],
		rules: { 'max-lines': walls['max-lines'] }
	},
	{
		// JSDoc has no safer way to say what an import or a parsed text holds; svelte-check still checks these files.
		files: ['**/*.js'],
		rules: {
			'@typescript-eslint/consistent-type-assertions': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off'
		}
	}
);
