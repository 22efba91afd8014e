import { afterAll } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import { neo4jPieces, removeFromNeo4j } from './neo4j-pieces.js';
import { RUN } from './run-names.js';
import { describeStoreContract } from './store-contract.js';

describeWithNeo4j('a real Neo4j', (address) => {
  afterAll(async () => {
    await cleanUp(address(), [RUN]);
  });

  describeStoreContract('neo4j', async (observe) => {
    // All tests share the machine's few cores: being slow is no fault here (see neo4j-away.test.ts).
    const settings = { ...address(), answerWithin: 20_000 };
    const store = await openNeo4jStore({ ...settings, ...(observe ? { observe } : {}) });
    return {
      store,
      piecesOf: (map) => neo4jPieces(address(), map),
      removeByHand: (map) => removeFromNeo4j(address(), map),
      close: () => store.close(),
    };
  });
});
