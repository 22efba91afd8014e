import type { ResultOf, VariablesOf } from 'gql.tada';
import { askApi } from '../api/client.js';
import { DEPENDENTS, FINDINGS, PREMISES_BY_LOAD, STATEMENT } from '../api/queries.js';
import type { ViewState } from '../view/view-state.js';
import { everyPage } from './every-page.js';
import type { Finding } from './findings.js';
import type { Dependents } from './tiers.js';
import { type Asked, useAnswer } from './use-answer.js';

/** A statement with all that is found out about it. */
export type StatementDetails = NonNullable<ResultOf<typeof STATEMENT>['statement']>;

const MOST_PREMISES = 5;

/** What rests on a statement: its conclusions, near and far. */
export function useDependents(statement: string | null): Asked<Dependents | null> {
  return useAnswer(DEPENDENTS, statement === null ? null : { statement }, loadDependents);
}

async function loadDependents(variables: VariablesOf<typeof DEPENDENTS>, signal: AbortSignal) {
  const { statement } = await askApi(DEPENDENTS, variables, signal);
  if (statement === null) return null;
  const { totalCount, edges } = statement.dependents;
  return { statement: variables.statement, total: totalCount, edges };
}

export function useStatement(
  statement: string | null,
  language: string,
  evidence: ViewState['evidence'],
): Asked<StatementDetails | null> {
  const variables = statement === null ? null : { statement, language, evidence };
  return useAnswer(STATEMENT, variables, loadStatement);
}

async function loadStatement(variables: VariablesOf<typeof STATEMENT>, signal: AbortSignal) {
  return (await askApi(STATEMENT, variables, signal)).statement;
}

/** Every finding of a map; nothing while `map` is null. */
export function useFindings(
  map: string | null,
  language: string,
): Asked<readonly Finding[] | null> {
  return useAnswer(FINDINGS, map === null ? null : { map, language }, loadFindings);
}

async function loadFindings(variables: VariablesOf<typeof FINDINGS>, signal: AbortSignal) {
  return everyPage(async (after) => {
    const { map } = await askApi(FINDINGS, { ...variables, after }, signal);
    return map?.evidence ?? null;
  });
}

/** A premise, and how many conclusions fall with it. */
export interface PremiseWithLoad {
  readonly id: string;
  readonly load: number | null;
}

/** The premises on which most rests; nothing while `map` is null. */
export function usePremises(map: string | null): Asked<readonly PremiseWithLoad[] | null> {
  const variables = map === null ? null : { map, first: MOST_PREMISES };
  return useAnswer(PREMISES_BY_LOAD, variables, loadPremises);
}

async function loadPremises(variables: VariablesOf<typeof PREMISES_BY_LOAD>, signal: AbortSignal) {
  const { map } = await askApi(PREMISES_BY_LOAD, variables, signal);
  return map?.premisesByLoad?.edges.map(({ load, node }) => ({ id: node.id, load })) ?? null;
}
