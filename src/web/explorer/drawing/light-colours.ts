/** The light theme of theme/tokens.css, for a file that leaves the page: it has no style sheet. */
export const LIGHT = {
  paper: '#fbfaf7',
  card: '#ffffff',
  'card-edge': '#767b85',
  ink: '#1d2430',
  'ink-soft': '#545c69',
  line: '#6b7280',
  accent: '#14509e',
  'on-accent': '#ffffff',
  attack: '#b3261e',
  in: '#1d6b3d',
  out: '#6a7079',
  undecided: '#8a5a00',
  necessary: '#14509e',
  contributes: '#6b3fa0',
  reaches: '#00696b',
  'band-1': '#eef3fa',
  'band-2': '#f6f0e4',
  'band-3': '#eaf4ee',
  'band-4': '#f5edf4',
  /** What recedes; on the page mixed from the line and the paper. */
  faint: '#a5a9b0',
} as const;
