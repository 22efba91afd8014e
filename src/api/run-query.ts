import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Api } from './create-api.js';
import type { QueryErrorCode } from './errors.js';
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
  const failed = (errors: readonly unknown[], code: QueryErrorCode) => ({
    errors: errors.map((error) => atStage(api.formatError(error, requestId), code)),
  });
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return failed([error], 'GRAPHQL_PARSE_FAILED');
  }
  try {
    const invalid = validate(api.schema, document, [...specifiedRules, KnownOperationsRule]);
    if (invalid.length > 0) return failed(invalid, 'GRAPHQL_VALIDATION_FAILED');
    const { data, errors } = await api.answer({ requestId, isEducator }, async (contextValue) =>
      execute({
        schema: api.schema,
        document,
        contextValue,
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      }),
    );
    if (data === undefined) return failed(errors ?? [], codeBeforeFields(errors ?? []));
    return errors === undefined ? { data } : { ...failed(errors, 'BAD_USER_INPUT'), data };
  } catch (error) {
    return failed([error], 'BAD_USER_INPUT');
  }
}

/** Nothing of it ran: a variable is not of its type, or it is not clear which operation is meant. */
function codeBeforeFields(errors: readonly GraphQLError[]): QueryErrorCode {
  return errors.some(({ nodes }) => nodes !== undefined)
    ? 'BAD_USER_INPUT'
    : 'OPERATION_RESOLUTION_FAILURE';
}

/** An error of the query by the stage at which it came up; any other as it is. */
function atStage(shown: GraphQLFormattedError, code: QueryErrorCode): GraphQLFormattedError {
  const isOfTheQuery = shown.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED';
  return isOfTheQuery ? { ...shown, extensions: { ...shown.extensions, code } } : shown;
}
