import type { PageLanguage } from '../../src/web/explorer/words/languages.js';

/** The premise of the essay that the first question is about. */
export const COOPERATION = 'ai-bubble/fed-white-house-cooperation';
/** A conclusion that cannot do without it. */
export const DOLLAR_TO_WEAKEN = 'ai-bubble/dollar-to-weaken';

/** Asks the API beside the page. The caller says what its answer holds. */
async function ask<Data>(
  address: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await response.json();
  const { data, errors } = answer as { data?: Data; errors?: unknown }; // the form of every answer
  if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
  return data;
}

export async function textOfStatement(
  address: string,
  statement: string,
  language: PageLanguage,
): Promise<string> {
  const query =
    'query ($id: ID!, $language: String) { statement(id: $id) { text(language: $language) } }';
  const data = await ask<{ statement: { text: string } }>(address, query, {
    id: statement,
    language,
  });
  return data.statement.text;
}

/** What is found in a map, in words. */
export async function found(address: string, search: string, language: PageLanguage) {
  const query = `query ($search: String, $language: String) {
    statements(map: "ai-bubble", search: $search) { nodes { text(language: $language) } }
  }`;
  const data = await ask<{ statements: { nodes: readonly { text: string }[] } }>(address, query, {
    search,
    language,
  });
  return data.statements.nodes.map(({ text }) => text);
}

type Tier = 'NECESSARY' | 'CONTRIBUTES' | 'REACHES';

/** What rests on a statement, in words, by tier. */
export async function dependentsByTier(address: string, statement: string, language: PageLanguage) {
  const query = `query ($id: ID!, $language: String) {
    statement(id: $id) {
      dependents(roles: [INTERMEDIATE, CONCLUSION], first: 200) {
        edges { tier node { text(language: $language) } }
      }
    }
  }`;
  type Edge = { readonly tier: Tier; readonly node: { readonly text: string } };
  const data = await ask<{ statement: { dependents: { edges: readonly Edge[] } } }>(
    address,
    query,
    { id: statement, language },
  );
  const byTier = new Map<Tier, string[]>();
  for (const { tier, node } of data.statement.dependents.edges) {
    byTier.set(tier, [...(byTier.get(tier) ?? []), node.text]);
  }
  return byTier;
}

/** A question about labels: without some statements, with or without the evidence. */
export interface Change {
  readonly retract: readonly string[];
  readonly evidence?: 'IGNORE' | 'REFUTE';
}

/** The statements whose labels a change makes others, in words, with the new label. */
export async function changesOfLabels(
  address: string,
  { retract, evidence = 'IGNORE' }: Change,
  language: PageLanguage,
) {
  const query = `query ($retract: [ID!], $evidence: EvidenceStance!, $language: String) {
    whatIf(map: "ai-bubble", retract: $retract, evidence: $evidence) {
      changes(kinds: [STATEMENT], first: 200) {
        nodes { after of { ... on Statement { id text(language: $language) } } }
      }
    }
  }`;
  type Node = {
    readonly after: string;
    readonly of: { readonly id: string; readonly text: string };
  };
  const data = await ask<{ whatIf: { changes: { nodes: readonly Node[] } } }>(address, query, {
    retract,
    evidence,
    language,
  });
  return data.whatIf.changes.nodes.map(({ after, of }) => ({ after, ...of }));
}

/** The statements that are out and have a passage, in words, sorted. */
export async function outAndInText(
  address: string,
  { retract, evidence = 'IGNORE' }: Change,
  language: PageLanguage,
): Promise<readonly string[]> {
  const query = `query ($retract: [ID!], $evidence: EvidenceStance!, $language: String) {
    whatIf(map: "ai-bubble", retract: $retract, evidence: $evidence) {
      labelling {
        labels(values: [OUT], kinds: [STATEMENT], first: 300) {
          nodes { of { ... on Statement { text(language: $language) passages { start } } } }
        }
      }
    }
  }`;
  type Node = { readonly of: { readonly text: string; readonly passages: readonly unknown[] } };
  const data = await ask<{ whatIf: { labelling: { labels: { nodes: readonly Node[] } } } }>(
    address,
    query,
    { retract, evidence, language },
  );
  const texts = data.whatIf.labelling.labels.nodes
    .filter(({ of }) => of.passages.length > 0)
    .map(({ of }) => of.text);
  return [...new Set(texts)].sort();
}

/** The account of a why, a sentence a step. */
export async function accountOf(
  address: string,
  statement: string,
  { retract }: Change,
  language: PageLanguage,
): Promise<readonly string[]> {
  const query = `query ($of: ID!, $retract: [ID!], $language: String) {
    whatIf(map: "ai-bubble", retract: $retract) {
      labelling {
        label(of: $of) {
          why { account(first: 100) { steps { why { sentence(language: $language) } } } }
        }
      }
    }
  }`;
  type Step = { readonly why: { readonly sentence: string } };
  type Label = { readonly why: { readonly account: { readonly steps: readonly Step[] } } };
  const data = await ask<{ whatIf: { labelling: { label: Label } } }>(address, query, {
    of: statement,
    retract,
    language,
  });
  return data.whatIf.labelling.label.why.account.steps.map(({ why }) => why.sentence);
}
