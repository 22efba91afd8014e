// Lets Node run this project's TypeScript as it stands: `node --import ./bench/typescript.mjs file.ts`.
// Types are erased file by file and modules stay native ones, so that what is timed is what V8 makes
// of the code that is shipped. (A test runner's module wrappers slow calls between modules down.)
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import ts from 'typescript';

if (isMainThread) register(import.meta.url);

const ROOT = new URL('../', import.meta.url).href;
const isOurs = (url) => url?.startsWith(ROOT) && !url.includes('/node_modules/');

/** In our own files, `./x.js` names `./x.ts`. */
export function resolve(specifier, context, next) {
  const isTypeScript = specifier.startsWith('.') && isOurs(context.parentURL);
  return next(isTypeScript ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const fileName = fileURLToPath(url);
  const { outputText } = ts.transpileModule(await readFile(fileName, 'utf8'), {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      experimentalDecorators: true,
      inlineSourceMap: true,
    },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
