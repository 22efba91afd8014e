import { graphql } from './graphql.js';

/** The maps there are. */
export const MAPS = graphql(`
  query Maps($language: String) {
    maps(first: 100) {
      nodes { id title(language: $language) }
    }
  }
`);

/** The languages that a map's texts can be asked for in, its own first. */
export const LANGUAGES_OF = graphql(`
  query LanguagesOf($map: ID!) {
    map(id: $map) { languages }
  }
`);

/** A map but for its statements, which come in pages. */
export const MAP = graphql(`
  query WholeMap($map: ID!, $language: String) {
    map(id: $map) {
      id
      title(language: $language)
      language
      revision
      documents(first: 50) { nodes { id title(language: $language) text } }
      sections(first: 500) { nodes { id title(language: $language) parent { id } } }
      asides(first: 200) {
        nodes { id reason(language: $language) passages { document { id } start end } }
      }
    }
  }
`);

export const STATEMENTS = graphql(`
  query Statements($map: ID!, $language: String, $after: String) {
    map(id: $map) {
      revision
      statements(first: 400, after: $after) {
        nodes {
          id
          text(language: $language)
          role
          kind
          implicit
          section { id }
          passages { document { id } start end }
          evidence { verdict }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const INFERENCES = graphql(`
  query Inferences($map: ID!, $language: String, $after: String) {
    map(id: $map) {
      revision
      inferences(first: 400, after: $after) {
        nodes {
          id
          premises { id }
          conclusion { id }
          scheme { name(language: $language) }
          signals { document { id } start end }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const CONFLICTS = graphql(`
  query Conflicts($map: ID!, $after: String) {
    map(id: $map) {
      revision
      conflicts(first: 400, after: $after) {
        nodes {
          id
          attack
          attackers { id }
          target {
            ... on Statement { id }
            ... on Inference { id }
            ... on Conflict { id }
          }
          signals { document { id } start end }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Statements by their words, in any language, and by those of their passages. */
export const SEARCH = graphql(`
  query Search($map: ID!, $search: String!, $language: String) {
    statements(map: $map, search: $search, first: 12) {
      totalCount
      nodes { id text(language: $language) }
    }
  }
`);

/** What rests on a statement, each with a chain and with what stands without it. */
export const DEPENDENTS = graphql(`
  query WhatRestsOnIt($statement: ID!) {
    statement(id: $statement) {
      dependents(roles: [INTERMEDIATE, CONCLUSION], first: 200) {
        totalCount
        edges {
          tier
          exact
          distance
          node { id }
          witness { id premises { id } conclusion { id } }
          standsWithout { id }
        }
      }
    }
  }
`);

/** A statement with its findings and what is found out about it. */
export const STATEMENT = graphql(`
  query OneStatement($statement: ID!, $language: String, $evidence: EvidenceStance!) {
    statement(id: $statement) {
      id
      text(language: $language)
      kind
      role
      implicit
      note
      load
      concepts { id name(language: $language) }
      criticalPremises { id }
      assessment { rating note }
      label(evidence: $evidence) { value }
      evidence {
        id
        verdict
        finding(language: $language)
        date
        basis
        later
        note
        source { title publisher published address }
      }
    }
  }
`);

/** All labels of a map, with things retracted and asserted. */
export const WHAT_IF = graphql(`
  query WhatIf($map: ID!, $retract: [ID!], $evidence: EvidenceStance!, $after: String) {
    whatIf(map: $map, retract: $retract, evidence: $evidence) {
      labelling {
        statements { in out undecided }
        labels(first: 500, after: $after) {
          nodes { value of { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Which labels a change makes others, and why. */
export const CHANGES = graphql(`
  query Changes($map: ID!, $retract: [ID!], $evidence: EvidenceStance!, $language: String) {
    whatIf(map: $map, retract: $retract, evidence: $evidence) {
      changes(kinds: [STATEMENT], first: 200) {
        totalCount
        nodes {
          before
          after
          of { id }
          why { reason sentence(language: $language) }
        }
      }
    }
  }
`);

/** All statements with their labels under the evidence and a change, and those not IN without. */
export const CHANGES_BY_EVIDENCE = graphql(`
  query ChangesByEvidence($map: ID!, $retract: [ID!], $language: String, $after: String) {
    map(id: $map) {
      labelling(evidence: IGNORE) {
        labels(values: [OUT, UNDECIDED], kinds: [STATEMENT], first: 500) {
          nodes { value of { id } }
        }
      }
    }
    whatIf(map: $map, retract: $retract, evidence: REFUTE) {
      labelling {
        labels(kinds: [STATEMENT], first: 500, after: $after) {
          nodes { value of { id } why { sentence(language: $language) } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Why a thing has its label under a change: the steps from the label down to the ground. */
export const WHY = graphql(`
  query Why(
    $map: ID!
    $of: ID!
    $retract: [ID!]
    $evidence: EvidenceStance!
    $language: String
    $first: Int!
  ) {
    whatIf(map: $map, retract: $retract, evidence: $evidence) {
      labelling {
        label(of: $of) {
          value
          why {
            account(first: $first) {
              complete
              steps {
                value
                of { id ... on Evidence { statement { id } } }
                why { reason sentence(language: $language) restsOn { of { id } } }
              }
            }
          }
        }
      }
    }
  }
`);

/** Every finding of a map, for the table of claims. */
export const FINDINGS = graphql(`
  query Findings($map: ID!, $language: String, $after: String) {
    map(id: $map) {
      evidence(first: 300, after: $after) {
        nodes {
          id
          verdict
          finding(language: $language)
          date
          basis
          later
          statement { id }
          source { title publisher published address }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** The premises on which most rests. */
export const PREMISES_BY_LOAD = graphql(`
  query PremisesByLoad($map: ID!, $first: Int!) {
    map(id: $map) {
      premisesByLoad(first: $first) { edges { load node { id } } }
    }
  }
`);
