import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examplesInOrder, holdsOnlyExamples } from './example-tabs.js';

/** Where GraphiQL keeps its tabs, and where this page keeps what it gave out. */
const STORED_TABS = 'graphiql:tabState';
const STORED_EXAMPLES = 'therefore:examples';

const ask: GraphiQLProps['fetcher'] = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...options?.headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
};

const examples = examplesInOrder(
  import.meta.glob<string>('../../../docs/guide/queries/*.graphql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
renewExamples();

/** What an address such as `/graphiql?query=…&variables=…` asks to be opened, in a tab of its own. */
const address = new URLSearchParams(window.location.search);
const query = address.get('query');
const variables = address.get('variables') ?? '';
const asked = query === null ? [] : [{ query, variables }];

const place = document.getElementById('graphiql');
if (place !== null) {
  createRoot(place).render(
    <GraphiQL
      fetcher={ask}
      {...(query === null ? {} : { initialQuery: query, initialVariables: variables })}
      {...(examples.length > 0 ? { defaultTabs: [...asked, ...examples] } : {})}
      defaultEditorToolsVisibility={false}
    />,
  );
}

/** Lets the examples of today take the place of earlier ones that the visitor left as they were. */
function renewExamples(): void {
  const queries = examples.map(({ query }) => query);
  try {
    const stored = localStorage.getItem(STORED_TABS);
    const given: readonly string[] = JSON.parse(localStorage.getItem(STORED_EXAMPLES) ?? '[]');
    if (stored !== null && holdsOnlyExamples(stored, given)) localStorage.removeItem(STORED_TABS);
    localStorage.setItem(STORED_EXAMPLES, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing shows the examples each time.
  }
}
