// Bundles for development and for measuring; scripts/ of the project takes over later.
import * as esbuild from 'esbuild';

/** Template literals carry indentation that neither HTML nor CSS needs. */
export const slimTemplates = {
  name: 'slim-templates',
  setup(build) {
    build.onLoad({ filter: /www\/lib\/elements\/.*\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const text = await readFile(path, 'utf8');
      return { contents: text.replace(/\n\s+/g, '\n'), loader: 'ts' };
    });
  },
};

export const options = (entryPoints, more = {}) => ({
  entryPoints,
  bundle: true,
  format: 'esm',
  target: 'es2019',
  splitting: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  plugins: [slimTemplates],
  logLevel: 'warning',
  ...more,
});

export const bundle = async (entryPoints, more) => {
  const { outputFiles } = await esbuild.build({ ...options(entryPoints, more), write: false, outdir: 'out' });
  return outputFiles;
};
