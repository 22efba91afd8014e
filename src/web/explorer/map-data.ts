/** What the page knows of a map, as plain data. Places count code points, ends are exclusive. */
export interface MapData {
  readonly id: string;
  readonly title: string;
  /** The language of its documents. */
  readonly language: string;
  /** The language that its texts were asked for in. */
  readonly textLanguage: string;
  readonly revision: number;
  readonly documents: readonly DocumentData[];
  readonly sections: readonly SectionData[];
  readonly statements: readonly StatementData[];
  readonly inferences: readonly InferenceData[];
  readonly conflicts: readonly ConflictData[];
  readonly asides: readonly AsideData[];
}

export interface DocumentData {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface SectionData {
  readonly id: string;
  readonly title: string;
  /** The section it is part of. */
  readonly parent: string | null;
}

export interface PassageData {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export type Role = 'PREMISE' | 'INTERMEDIATE' | 'CONCLUSION' | 'ISOLATED';
export type Kind =
  | 'FACTUAL'
  | 'CAUSAL'
  | 'PREDICTIVE'
  | 'EVALUATIVE'
  | 'NORMATIVE'
  | 'DEFINITIONAL';
export type Verdict = 'SUPPORTS' | 'PARTLY' | 'CONTRADICTS' | 'CONTESTED' | 'UNVERIFIED';
export type Attack = 'REBUT' | 'UNDERMINE' | 'UNDERCUT' | 'COUNTER';

export interface StatementData {
  readonly id: string;
  readonly text: string;
  readonly role: Role;
  readonly kind: Kind;
  readonly implicit: boolean;
  readonly section: string | null;
  readonly passages: readonly PassageData[];
  /** The verdicts of the findings on it. */
  readonly verdicts: readonly Verdict[];
}

export interface InferenceData {
  readonly id: string;
  readonly premises: readonly string[];
  readonly conclusion: string;
  /** The name of its scheme. */
  readonly scheme: string | null;
  readonly signals: readonly PassageData[];
}

export interface ConflictData {
  readonly id: string;
  readonly attackers: readonly string[];
  /** A statement, an inference or a conflict. */
  readonly target: string;
  readonly attack: Attack;
  readonly signals: readonly PassageData[];
}

export interface AsideData {
  readonly id: string;
  readonly reason: string;
  readonly passages: readonly PassageData[];
}

/** How a thing stands; by identifier, of statements, inferences and conflicts. */
export type LabelValue = 'IN' | 'OUT' | 'UNDECIDED';
export type LabelsById = ReadonlyMap<string, LabelValue>;
export type Tier = 'NECESSARY' | 'CONTRIBUTES' | 'REACHES';
