import { registerHooks } from 'node:module';

/**
 * Node runs TypeScript but wants the ending of every import; the extension's own files are bundled and leave it out.
 * Import this file before importing one of them.
 */
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.endsWith('.ts') && !context.parentURL.includes('/node_modules/');
    const lacksEnding = /^\.{1,2}\//.test(specifier) && !/\.\w+$/.test(specifier);
    return next(isOurs && lacksEnding ? `${specifier}.ts` : specifier, context);
  },
});
