import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/** Writes a query whose answer and variables are typed by schema/schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
}>();
