import type { Plugin } from 'vite';

const FRESH_CONFIG = '_a.__zod_globalConfig = {}';

/**
 * Makes zod interpret its schemas in the browser instead of compiling them with `new Function`, which our security
 * policy forbids. zod finds that out by itself, but by trying, and each try is reported as a violation. It reads the
 * setting when a schema is made, so it must be in place before any module that makes one: hence in zod's own module.
 * Throws when zod no longer has the line this relies on.
 */
export function zodWithoutEval(): Plugin {
  return {
    name: 'roost-zod-without-eval',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/zod/v4/core/core.js')) return undefined;
      if (!code.includes(FRESH_CONFIG))
        throw new Error('zod has changed: see infra/build/zod-without-eval.ts');
      return { code: code.replace(FRESH_CONFIG, '_a.__zod_globalConfig = { jitless: true }'), map: null };
    },
  };
}
