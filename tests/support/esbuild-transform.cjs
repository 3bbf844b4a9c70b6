// TypeScript and ES modules for Jest by esbuild: no Babel, no type checking (tsc does that).
const { transformSync } = require('esbuild');

module.exports = {
  /** @param {string} source @param {string} path */
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // Jest cannot run import(); it becomes a require.
      supported: { 'dynamic-import': false },
      sourcemap: true,
      sourcefile: path,
      // In CommonJS output import.meta is empty; the tools use only its url.
      define: { 'import.meta.url': '__importMetaUrl' },
      banner: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
    });
    // As an object: a map given as text makes coverage count lines of the generated file.
    return { code, map: JSON.parse(map) };
  },
};
