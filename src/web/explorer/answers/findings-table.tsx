import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { COLUMNS, type FindingColumn, type FindingRow, type Order } from './findings.js';
import { dateFor } from './reader-format.js';
import { SourceName } from './source-name.js';
import { VerdictMark } from './verdict-mark.js';

export interface FindingsTableProps {
  readonly rows: readonly FindingRow[];
  readonly order: Order;
  readonly language: PageLanguage;
  readonly onOrder: (order: Order) => void;
  readonly onChoose: (statement: string) => void;
}

/** Findings as a table that sorts by each of its columns. */
export function FindingsTable({ rows, order, language, onOrder, onChoose }: FindingsTableProps) {
  const words = answersWords(language);
  return (
    // The table may be wider than the pane: the keyboard has to reach what scrolls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
    <section className="answers-scroll" aria-label={words.table} tabIndex={0}>
      <table className="answers-table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => {
              const isSorted = order.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  {...(isSorted ? { 'aria-sort': order.direction } : {})}
                >
                  <button type="button" onClick={() => onOrder(orderAfter(order, column))}>
                    {words.columns[column]}
                    <span aria-hidden="true">
                      {isSorted ? (order.direction === 'ascending' ? '▲' : '▼') : '↕'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button
                  type="button"
                  className="answers-link"
                  onClick={() => onChoose(row.statement)}
                >
                  {row.claim}
                </button>
              </th>
              <td>
                <VerdictMark verdict={row.verdict} language={language} />
              </td>
              <td>{row.finding}</td>
              <td>
                <SourceName source={row.source} words={words} />
              </td>
              <td>{row.date === null ? words.noDate : dateFor(language, row.date)}</td>
              <td>{words.bases[row.basis]}</td>
              <td>{row.later ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The order after a column's head was pressed: a second press turns it round. */
function orderAfter(order: Order, column: FindingColumn): Order {
  const turns = order.column === column && order.direction === 'ascending';
  return { column, direction: turns ? 'descending' : 'ascending' };
}
