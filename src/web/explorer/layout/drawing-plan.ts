/** A rectangle of the drawing, in its own units (CSS pixels at scale 1); x and y are its top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A statement as a card. */
export interface Card extends Box {
  readonly statement: string;
}

/** An inference as a small node, in which the lines of its premises join. */
export interface Joint extends Box {
  readonly inference: string;
}

/** A conflict as a node on its line, so that a counter can end on it. */
export interface Clash extends Box {
  readonly conflict: string;
}

/** A section as a labelled band behind its cards. */
export interface Band extends Box {
  readonly section: string;
  /** How many statements it holds, and how many of them are not drawn because it is folded. */
  readonly statements: number;
  readonly hidden: number;
}

/** A line from one thing to another, with the points it bends at, both ends included. */
export interface Line {
  readonly id: string;
  /** What it is part of. */
  readonly of: { readonly kind: 'inference' | 'conflict'; readonly id: string };
  readonly from: string;
  readonly to: string;
  /** PREMISE ends in the joint, CONCLUSION in the card with an arrow; ATTACK ends in a bar. */
  readonly part: 'PREMISE' | 'CONCLUSION' | 'ATTACKER' | 'ATTACK';
  readonly points: readonly Point[];
  /** Whether it runs against the reading direction, as one line of a cycle must. */
  readonly isBackward: boolean;
}

/** A map laid out: premises on the left, conclusions on the right. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Card[];
  readonly joints: readonly Joint[];
  readonly clashes: readonly Clash[];
  readonly bands: readonly Band[];
  readonly lines: readonly Line[];
  /** How often two lines cross; a measure of the layout. */
  readonly crossings: number;
}
