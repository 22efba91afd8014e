import {
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Api } from './create-api.js';
import { KnownOperationsRule } from './known-operations.js';

/** A query as a client sends it. */
export interface QueryRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation of the document; needed where it holds several. */
  readonly operationName?: string;
  /** Whether the one who asks may see the keys of exercises; left out, not. */
  readonly isEducator?: boolean;
}

/**
 * Answers one query without a server: for scripts and tests. No limits are set here. It never
 * throws; whatever goes wrong stands under `errors`, fit for a client's eyes.
 */
export async function runQuery(
  api: Api,
  { query, variables, operationName, isEducator = false }: QueryRequest,
  requestId = 'local',
): Promise<FormattedExecutionResult> {
  const failed = (errors: readonly unknown[]) => ({
    errors: errors.map((error) => api.formatError(error, requestId)),
  });
  try {
    const document = parse(query);
    const invalid: readonly GraphQLError[] = validate(api.schema, document, [
      ...specifiedRules,
      KnownOperationsRule,
    ]);
    if (invalid.length > 0) return failed(invalid);
    const { data, errors } = await api.answer({ requestId, isEducator }, async (contextValue) =>
      execute({
        schema: api.schema,
        document,
        contextValue,
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      }),
    );
    const answer = data === undefined ? {} : { data };
    return errors === undefined ? answer : { ...failed(errors), ...answer };
  } catch (error) {
    return failed([error]);
  }
}
