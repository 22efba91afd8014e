import { useId, useMemo } from 'react';
import type { MapData, Verdict } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { AskedState } from './asked-state.js';
import {
  type Filter,
  type Finding,
  filterRows,
  findingRows,
  type Order,
  sortRows,
  VERDICTS,
} from './findings.js';
import { FindingsTable } from './findings-table.js';
import { numberFor } from './reader-format.js';
import type { Asked } from './use-answer.js';
import { VerdictMark } from './verdict-mark.js';

/** How the table is looked at. */
export interface TableLook {
  readonly order: Order;
  readonly filter: Filter;
}

const NO_FILTER: Filter = { verdicts: [], words: '' };
export const FIRST_LOOK: TableLook = {
  order: { column: 'claim', direction: 'ascending' },
  filter: NO_FILTER,
};

export interface EvidenceTabProps {
  readonly map: MapData;
  readonly findings: Asked<readonly Finding[] | null>;
  readonly language: PageLanguage;
  readonly look: TableLook;
  readonly onLook: (look: TableLook) => void;
  readonly onChoose: (statement: string) => void;
}

/** All findings of the map by claim, to be sorted and filtered. */
export function EvidenceTab({ map, findings, language, look, onLook, onChoose }: EvidenceTabProps) {
  const words = answersWords(language);
  const wordsField = useId();
  const { filter, order } = look;
  const rows = useMemo(
    () => findingRows(findings.data ?? [], map.statements),
    [findings.data, map.statements],
  );
  const shown = useMemo(
    () => sortRows(filterRows(rows, filter), order, language),
    [rows, filter, order, language],
  );
  const filterBy = (change: Partial<Filter>) => onLook({ order, filter: { ...filter, ...change } });
  const toggled = (verdict: Verdict) =>
    filter.verdicts.includes(verdict)
      ? filter.verdicts.filter((one) => one !== verdict)
      : [...filter.verdicts, verdict];
  if (rows.length === 0) {
    return (
      <>
        <AskedState asked={findings} words={words} />
        {findings.state === 'answered' && <p>{words.noEvidence}</p>}
      </>
    );
  }
  return (
    <>
      <AskedState asked={findings} words={words} />
      <fieldset className="answers-filter">
        <legend>{words.filterVerdicts}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input
              type="checkbox"
              checked={filter.verdicts.includes(verdict)}
              onChange={() => filterBy({ verdicts: toggled(verdict) })}
            />
            <VerdictMark verdict={verdict} language={language} />
          </label>
        ))}
      </fieldset>
      <p className="answers-words">
        <label htmlFor={wordsField}>{words.filterWords}</label>
        <input
          id={wordsField}
          type="search"
          value={filter.words}
          onChange={({ target }) => filterBy({ words: target.value })}
        />
      </p>
      <p className="answers-buttons">
        <span role="status">
          {shown.length === 0
            ? words.noneShown
            : words.shown(numberFor(language, shown.length), numberFor(language, rows.length))}
        </span>
        {filter !== NO_FILTER && (
          <button type="button" onClick={() => onLook({ order, filter: NO_FILTER })}>
            {words.clearFilter}
          </button>
        )}
      </p>
      <FindingsTable
        rows={shown}
        order={order}
        language={language}
        onOrder={(next) => onLook({ order: next, filter })}
        onChoose={onChoose}
      />
    </>
  );
}
