import type { ResultOf, VariablesOf } from 'gql.tada';
import { askApi } from '../api/client.js';
import { CHANGES, CHANGES_BY_EVIDENCE, WHAT_IF, WHY } from '../api/queries.js';
import type { LabelsById, LabelValue } from '../map-data.js';
import type { ViewState } from '../view/view-state.js';
import { type Changes, labelChangesBetween } from './changes.js';
import { everyPage } from './every-page.js';
import { type Asked, useAnswer } from './use-answer.js';

type Evidence = ViewState['evidence'];

type AccountLabel = NonNullable<NonNullable<ResultOf<typeof WHY>['whatIf']>['labelling']['label']>;
export type WhyStep = AccountLabel['why']['account']['steps'][number];

/** Why a thing has its label, step by step; `isWhole` says whether these are all the steps. */
export interface WhyAccount {
  readonly of: string;
  readonly value: LabelValue;
  readonly steps: readonly WhyStep[];
  readonly isWhole: boolean;
}

/** The most steps of a why that are followed. */
const MOST_STEPS = 100;

/** All labels of a map on their way, with what may go wrong. */
export function useLabelling(
  map: string,
  revision: number,
  retracted: readonly string[],
  evidence: Evidence,
): Asked<LabelsById | null> {
  return useAnswer(WHAT_IF, { map, retract: [...retracted], evidence }, loadLabels, revision);
}

async function loadLabels(
  variables: VariablesOf<typeof WHAT_IF>,
  signal: AbortSignal,
): Promise<LabelsById | null> {
  const labels = await everyPage(async (after) => {
    const { whatIf } = await askApi(WHAT_IF, { ...variables, after }, signal);
    return whatIf?.labelling.labels ?? null;
  });
  return labels && new Map(labels.map(({ of, value }) => [of.id, value]));
}

/**
 * Which statements' labels are others than in the map as it is, without what is retracted, and
 * with the evidence where it counts. Asks nothing where there is nothing to change them.
 */
export function useChanges(
  map: string,
  retracted: readonly string[],
  evidence: Evidence,
  language: string,
): Asked<Changes | null> {
  const retract = [...retracted];
  const counts = evidence === 'REFUTE';
  const without = counts || retract.length === 0 ? null : { map, retract, evidence, language };
  const byRetraction = useAnswer(CHANGES, without, loadChanges);
  const withEvidence = counts ? { map, retract, language } : null;
  const byEvidence = useAnswer(CHANGES_BY_EVIDENCE, withEvidence, loadChangesByEvidence);
  return counts ? byEvidence : byRetraction;
}

async function loadChanges(
  variables: VariablesOf<typeof CHANGES>,
  signal: AbortSignal,
): Promise<Changes | null> {
  const { whatIf } = await askApi(CHANGES, variables, signal);
  if (whatIf === null) return null;
  const { totalCount, nodes } = whatIf.changes;
  const changes = nodes.map(({ of, before, after, why }) => ({
    statement: of.id,
    before,
    after,
    sentence: why.sentence,
  }));
  return { total: totalCount, changes };
}

/** `whatIf` compares under one stance; what the evidence itself changes has to be compared here. */
async function loadChangesByEvidence(
  variables: VariablesOf<typeof CHANGES_BY_EVIDENCE>,
  signal: AbortSignal,
): Promise<Changes | null> {
  const notIn = new Map<string, LabelValue>();
  const labels = await everyPage(async (after) => {
    const { map, whatIf } = await askApi(CHANGES_BY_EVIDENCE, { ...variables, after }, signal);
    for (const { of, value } of map?.labelling?.labels.nodes ?? []) notIn.set(of.id, value);
    return whatIf?.labelling.labels ?? null;
  });
  return labels && labelChangesBetween(notIn, labels);
}

/** Why a thing has its label, with things retracted. Null where the map is too large to be labelled. */
export function useWhy(
  map: string,
  of: string | null,
  retracted: readonly string[],
  evidence: Evidence,
  language: string,
): Asked<WhyAccount | null> {
  const variables =
    of === null
      ? null
      : { map, of, retract: [...retracted], evidence, language, first: MOST_STEPS };
  return useAnswer(WHY, variables, loadWhy);
}

async function loadWhy(
  variables: VariablesOf<typeof WHY>,
  signal: AbortSignal,
): Promise<WhyAccount | null> {
  const { whatIf } = await askApi(WHY, variables, signal);
  const label = whatIf?.labelling.label;
  if (!label) return null;
  const { steps, complete } = label.why.account;
  return { of: variables.of, value: label.value, steps, isWhole: complete };
}
