import { declareConnection } from '../connection.js';
import { StatementType } from './statement.js';

export const StatementConnection = declareConnection({
  name: 'Statement',
  node: () => StatementType,
  things: 'statements',
});
