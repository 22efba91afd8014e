/** A part of what is built, made and looked after by itself. */
export interface Part {
  /** Names it in the record of what was built. */
  readonly key: string;
  /** What a person calls it. */
  readonly name: string;
  /** What it is made of, by paths below the root: a file, a folder, or `folder/*` for its own files. */
  readonly inputs: readonly string[];
  /** Whether a file among them counts; left out, each does. */
  readonly counts?: (path: string) => boolean;
  /** Makes it in an empty folder, with the paths that its files have below `dist`. */
  readonly make: (into: string) => Promise<void>;
}

/** What is known of a part that was built. */
export interface BuiltPart {
  /** Of what it was made of. */
  readonly stamp: string;
  /** The size of each of its files, by its path below `dist`. */
  readonly files: Readonly<Record<string, number>>;
}

/** The record of what was built, kept in `dist`. */
export interface Built {
  readonly parts: Readonly<Record<string, BuiltPart>>;
  /** When each file that no part has any more was first found so, in milliseconds. */
  readonly retired: Readonly<Record<string, number>>;
}
