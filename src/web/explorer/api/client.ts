import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql/language/printer.js';

/** What went wrong with a query, in words for whoever looks at the page. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    /** UNREACHABLE where no answer came at all; else the code of the API. */
    readonly code: string,
    message: string,
    readonly suggestions: readonly string[] = [],
    /** What of the question is wrong, where the API says so. */
    readonly argument: string | null = null,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly suggestions?: readonly string[];
      readonly argument?: string;
    };
  }[];
}

/** A query as it was sent, for those who want to send it themselves. */
export interface SentQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The text of a query, as it is sent and shown. */
export function sentQuery<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): SentQuery {
  return { query: print(document), variables: Object.fromEntries(Object.entries(variables)) };
}

/**
 * Asks the API.
 *
 * @throws AskError with the first error of the answer, or UNREACHABLE
 */
export async function askApi<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sentQuery(document, variables)),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new AskError('UNREACHABLE', 'The server does not answer.');
  });
  const answer = (await response.json().catch(() => {
    throw new AskError('UNREACHABLE', `The server answered ${response.status}, and not in JSON.`);
  })) as Answer<Data>; // the API's own form
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const { code = 'INTERNAL', suggestions = [], argument = null } = error.extensions ?? {};
    throw new AskError(code, error.message, suggestions, argument);
  }
  if (!answer.data) throw new AskError('INTERNAL', 'The answer holds no data.');
  return answer.data;
}
