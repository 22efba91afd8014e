/*
 * The plan of src: which part may import which. A part is a folder's own files; the folders in it
 * are parts of their own. Every arrow here is one that an import needs, and every import is here;
 * the README's picture is made from it.
 */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain/codecs'],
  'domain/codecs': ['domain'], // the tables of the kinds' fields stand beside their types

  reasoning: ['domain', 'reasoning/clauses'],
  'reasoning/clauses': ['domain', 'reasoning'],
  'reasoning/labels': ['domain', 'reasoning'],
  'reasoning/lint': ['domain', 'reasoning', 'reasoning/labels'],

  exercises: ['domain', 'reasoning', 'exercises/facts', 'exercises/kinds'],
  'exercises/facts': ['domain', 'exercises'],
  'exercises/kinds': ['domain', 'exercises', 'exercises/facts', 'exercises/undisputed'],
  'exercises/marking': ['domain', 'reasoning', 'exercises', 'exercises/facts'],
  'exercises/undisputed': [
    'domain',
    'reasoning',
    'reasoning/labels',
    'exercises',
    'exercises/facts',
  ],

  words: [
    'domain',
    'reasoning',
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'exercises/facts',
    'words/en',
    'words/zh-hant',
  ],
  'words/en': ['reasoning/labels', 'reasoning/lint', 'exercises', 'words', 'words/en/exercises'],
  'words/en/exercises': ['domain', 'exercises', 'exercises/facts', 'words', 'words/en'],
  'words/zh-hant': [
    'domain',
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'words',
    'words/zh-hant/exercises',
  ],
  'words/zh-hant/exercises': ['domain', 'exercises', 'exercises/facts', 'words', 'words/zh-hant'],

  'formats/map-file': ['domain', 'domain/codecs', 'reasoning/lint'],
  'formats/exercise-items': ['domain', 'exercises', 'words'],
  'formats/exercise-json': ['domain', 'exercises', 'formats/exercise-items', 'formats/map-file'],
  'formats/exercise-sheet': ['words', 'formats/exercise-items'],
  'formats/gift': ['words', 'formats/exercise-items'],
  'formats/moodle-xml': ['words', 'formats/exercise-items'],
  'formats/qti': ['formats/exercise-items'],

  store: ['domain'],
  'store/neo4j': ['domain', 'domain/codecs', 'store'],
  'store/sqlite': ['domain', 'domain/codecs', 'store'],

  services: [
    'domain',
    'reasoning',
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'exercises/marking',
    'words', // how a thing is called, and what exercises say
    'store', // the port, never a store itself
  ],

  api: [
    'domain',
    'reasoning', // what services answer with: facts, and how many steps they may take
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'words',
    'store',
    'services',
    'api/queries',
    'api/types',
  ],
  'api/queries': [
    'domain',
    'reasoning',
    'exercises',
    'words',
    'store',
    'services',
    'api',
    'api/types',
  ],
  'api/types': [
    'domain',
    'reasoning',
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'words',
    'services',
    'api',
  ],

  server: [
    'domain',
    'store',
    'api',
    'server/connections',
    'server/fairness',
    'server/limits',
    'server/metrics',
  ],
  'server/connections': ['server', 'server/fairness'],
  'server/fairness': ['server'],
  'server/limits': ['server'],
  'server/metrics': ['store', 'services', 'server', 'server/connections', 'server/fairness'],

  wiring: [
    'domain',
    'formats/map-file',
    'store',
    'store/neo4j',
    'store/sqlite',
    'services',
    'api',
    'server',
    'server/fairness',
    'server/metrics',
  ],

  cli: [
    'domain',
    'reasoning',
    'reasoning/labels',
    'reasoning/lint',
    'exercises',
    'words',
    'formats/exercise-items',
    'formats/exercise-json',
    'formats/exercise-sheet',
    'formats/gift',
    'formats/map-file',
    'formats/moodle-xml',
    'formats/qti',
    'store',
    'services',
    'api',
    'server',
    'wiring',
  ],

  // The pages are clients of the API: nothing of theirs is imported, and they import nothing of ours.
  web: [],
  'web/graphiql': [],
  'web/explorer': [
    'web/explorer/answers',
    'web/explorer/api',
    'web/explorer/drawing',
    'web/explorer/exercises',
    'web/explorer/layout',
    'web/explorer/text',
    'web/explorer/theme',
    'web/explorer/view',
    'web/explorer/words',
  ],
  'web/explorer/answers': [
    'web/explorer',
    'web/explorer/api',
    'web/explorer/drawing',
    'web/explorer/view',
    'web/explorer/words',
  ],
  'web/explorer/api': ['web/explorer'],
  'web/explorer/drawing': ['web/explorer', 'web/explorer/layout', 'web/explorer/words'],
  'web/explorer/exercises': [
    'web/explorer',
    'web/explorer/answers',
    'web/explorer/api',
    'web/explorer/exercises/build',
    'web/explorer/exercises/progress',
    'web/explorer/exercises/words',
    'web/explorer/text',
    'web/explorer/view',
    'web/explorer/words',
  ],
  'web/explorer/exercises/build': [
    'web/explorer',
    'web/explorer/drawing',
    'web/explorer/exercises',
    'web/explorer/exercises/words',
    'web/explorer/layout',
    'web/explorer/words',
  ],
  'web/explorer/exercises/progress': [
    'web/explorer/exercises',
    'web/explorer/exercises/build',
    'web/explorer/view',
  ],
  'web/explorer/exercises/words': [
    'web/explorer/exercises',
    'web/explorer/exercises/build',
    'web/explorer/words',
  ],
  'web/explorer/layout': ['web/explorer', 'web/explorer/view'],
  'web/explorer/text': ['web/explorer', 'web/explorer/view', 'web/explorer/words'],
  'web/explorer/view': ['web/explorer/words'],
  'web/explorer/words': ['web/explorer', 'web/explorer/answers', 'web/explorer/view'],
};

/** Who asks whom over HTTP. */
export const ASKS: Readonly<Record<string, string>> = { web: 'server' };

/** Folders whose every answer depends on what they are given alone. */
export const PURE: readonly string[] = ['domain', 'reasoning', 'exercises', 'words', 'formats'];

/** Libraries that are left to one folder. */
export const ONLY_IN: Readonly<Record<string, string>> = {
  'type-graphql': 'api',
  'neo4j-driver': 'store/neo4j',
  '@photostructure/sqlite': 'store/sqlite',
  fastify: 'server',
  '@apollo/server': 'server',
  'prom-client': 'server/metrics',
  'ipaddr.js': 'server/fairness',
  yaml: 'formats',
  fflate: 'formats/qti',
  'fractional-indexing': 'domain',
  'string-width': 'cli',
};

/** The folder of src that a part lies in. */
export function folderOf(part: string): string {
  return part.split('/')[0] ?? '';
}
