// Node 24 parses a package's whole package.json again for each of its files that is imported. Those of these two are of
// 200 KB with 200 files each to load: two seconds of every start. Their files import each other by plain relative paths
// and are all ES modules, so that is answered here at once.
import module from 'node:module';

const INSIDE = /\/node_modules\/(?:date-fns|drizzle-orm)\/.*\.js$/;

module.registerHooks?.({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    const plain = /^\.\.?\/.*\.js$/.test(specifier);
    if (!plain || parentURL === undefined || !INSIDE.test(parentURL))
      return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
