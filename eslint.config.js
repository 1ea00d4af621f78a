import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { roostRules } from './infra/build/lint-rules.js';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', 'tests/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'build/',
      '.cache/',
      '.roost/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'node_modules/',
    ],
  },
  // No rule is switched off in passing: a rule that is wrong here is changed in this file, with its reason.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { roost: roostRules },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'roost/file-name': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      // A number in a template is what a reader expects; anything richer must say how it is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            // Marked so that it stands out: the provider of the one machine speaks HTTP on the loopback.
            { from: 'package', package: 'oauth4webapi', name: 'allowInsecureRequests' },
            // To move to a package of its own with hono 5; until then this is the adapter.
            { from: 'package', package: 'hono', name: 'handle' },
          ],
        },
      ],
      // Ports are methods in interfaces and their fakes are objects: a fake may answer at once.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['sync/domain/**/*.ts', 'sync/protocol/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain is told the time.' },
        { object: 'Math', property: 'random', message: 'The domain is told the id.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The domain is told the time.',
        },
        { selector: 'CallExpression[callee.name="Date"]', message: 'The domain is told the time.' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
      // It says that TanStack Virtual cannot be memoised by the React Compiler, which does not run here.
      'react-hooks/incompatible-library': 'off',
      // A region that scrolls has to take the focus, or the keyboard cannot read on.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Render elements, never markup.',
        },
      ],
    },
  },
  {
    // Command line tools speak to the person who started them.
    files: ['infra/**/*.{ts,js}', 'tests/{bench,convergence,kill,mutants}/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // A describe block is a list of sentences, not a function to be understood whole.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fails|fixme|skipIf|runIf)$/]',
          message: 'Every test runs, every time.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
