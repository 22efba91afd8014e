import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Api } from '../api/create-api.js';
import { tooBusy } from './fairness/limit-clients.js';
import { DEAR } from './fairness/operation-lanes.js';
import { checkCost } from './limits/cost-limit.js';
import { currentRequest, type RequestScope } from './request-scope.js';

/** Notes each operation for the log, refuses those that cost too much, and has dear ones wait. */
export function watchOperations(
  api: Pick<Api, 'costOf'>,
  costLimit: number,
): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operationName, request }) {
          const scope = currentRequest();
          if (scope !== null) scope.operation = operationName ?? '';
          const operation = { document, operationName, variables: request.variables ?? {} };
          let cost = 0;
          const measure = async () => {
            cost = await api.costOf(operation);
            return cost;
          };
          const excess = await checkCost(measure, costLimit);
          if (excess !== null) throw excess;
          if (scope !== null && cost > costLimit * DEAR) await goOnAsDear(scope);
        },
      };
    },
  };
}

/** Waits for the turn of a dear operation. @throws GraphQLError where it will have none */
async function goOnAsDear(scope: RequestScope): Promise<void> {
  const { lane } = scope;
  const isIn = (await lane?.becomeDear()) ?? true;
  if (lane === null || isIn === true) return;
  // Where it gave up waiting, the client was answered or is gone: nobody will see this.
  const { status, code, message, retryAfter } = tooBusy(isIn === false ? 'client' : isIn);
  scope.limit = { name: 'operations', client: lane.client };
  throw new GraphQLError(message, {
    extensions: {
      code,
      http: { status, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
    },
  });
}
