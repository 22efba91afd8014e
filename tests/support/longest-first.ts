import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Where the tests that take long stand, the longest first. The ones on Neo4j take turns with those
 * that only compute: the first of them waits for the server to start.
 */
const LONG = [
  '/contract/neo4j',
  '/browser/',
  '/properties/',
  '/golden/',
  '/store/neo4j',
  '/guide/',
  '/reasoning/large',
  '/store/',
];

/**
 * Begins with the files that take long, so that no worker is left alone with one at the end. What
 * vitest remembers of an earlier run orders the others; a clean checkout remembers nothing.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((part) => moduleId.includes(part));
      return at < 0 ? LONG.length : at;
    };
    return usual.toSorted((a, b) => rank(a) - rank(b));
  }
}
