/** The words of a sheet of exercises itself. */
export interface SheetWords {
  title(map: string): string;
  readonly name: string;
  readonly date: string;
  readonly points: string;
  worth(points: number): string;
  readonly key: string;
  /** Below the title of the key: what the exercises were made from, and how to make them again. */
  made(map: string, seed: number): string;
  readonly answers: string;
  /** Above the room to draw in, by the number of the exercise: it may have come to another page. */
  room(number: number): string;
  readonly half: string;
  supports(premises: readonly string[], conclusion: string): string;
  attacks(attackers: readonly string[], target: string): string;
  otherwise(note: string | null): string;
  /** How texts of the language are set where that is not the sheet's own way; null where it is. */
  readonly typography: SheetTypography | null;
}

/** Declarations of CSS. */
export interface SheetTypography {
  readonly text: readonly string[];
  readonly caption: readonly string[];
  readonly quotation: readonly string[];
}
