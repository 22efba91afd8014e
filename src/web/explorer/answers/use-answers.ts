import { useState } from 'react';
import type { LabelsById, MapData } from '../map-data.js';
import type { ViewState } from '../view/view-state.js';
import type { Changes } from './changes.js';
import type { Finding } from './findings.js';
import type { Dependents } from './tiers.js';
import type { Asked } from './use-answer.js';
import { useChanges, useLabelling } from './use-labels.js';
import {
  type StatementDetails,
  useDependents,
  useFindings,
  useStatement,
} from './use-statements.js';

/** Everything that the view asks of the API beside the map itself. */
export interface Answers {
  readonly statement: Asked<StatementDetails | null>;
  readonly dependents: Asked<Dependents | null>;
  readonly changes: Asked<Changes | null>;
  readonly labels: Asked<LabelsById | null>;
  readonly findings: Asked<readonly Finding[] | null>;
}

/** Asks for what a view shows; `textLanguage` is the one that the map's texts are asked for in. */
export function useAnswers(
  map: MapData,
  view: ViewState,
  textLanguage: string = view.language,
): Answers {
  const { selected, asks, retracted, evidence, side } = view;
  // The query tab shows the queries of the tab it was reached from.
  const [content, setContent] = useState(side);
  if (side !== 'query' && side !== content) setContent(side);
  return {
    statement: useStatement(selected, textLanguage, evidence),
    dependents: useDependents(asks ? selected : null),
    changes: useChanges(map.id, retracted, evidence, textLanguage),
    labels: useLabelling(map.id, map.revision, retracted, evidence),
    findings: useFindings(content === 'evidence' ? map.id : null, textLanguage),
  };
}
