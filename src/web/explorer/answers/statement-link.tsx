import type { MapData } from '../map-data.js';

export interface StatementLinkProps {
  readonly id: string;
  readonly map: MapData;
  readonly onChoose: (statement: string) => void;
}

/** A statement in its own words, to be chosen. */
export function StatementLink({ id, map, onChoose }: StatementLinkProps) {
  return (
    <button type="button" className="answers-link" onClick={() => onChoose(id)}>
      {textOf(map, id)}
    </button>
  );
}

/** A statement's text; its identifier where the page knows no more of it. */
export function textOf(map: MapData, id: string): string {
  return map.statements.find((statement) => statement.id === id)?.text ?? id;
}
