// Reads {folder, statement, content} from the file it is given, imports the content and kills this
// very process when the store is about to run the statement for the 300th time, or about to commit,
// or, where no statement is named, after the import.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { folder, statement, content } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { module } = await runnerImport(
  fileURLToPath(new URL('../../src/store/sqlite/open-sqlite-store.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
);

let left = statement === 'COMMIT' ? 1 : 300;
const store = await module.openSqliteStore({
  folder,
  observe: ({ text }) => {
    if (statement === null || !text.startsWith(statement)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await store.importMap(content);
if (statement === null) process.kill(process.pid, 'SIGKILL');
