import type { KeyedSet } from '../formats/exercise-items/keyed-set.js';
import type { Written } from '../formats/exercise-items/losses.js';
import { writeJson } from '../formats/exercise-json/write-json.js';
import { writeSheet } from '../formats/exercise-sheet/write-sheet.js';
import { writeGift } from '../formats/gift/write-gift.js';
import { writeMoodleXml } from '../formats/moodle-xml/write-moodle-xml.js';
import { writeQti } from '../formats/qti/write-qti.js';

/** A form in which exercises are taken out. */
export interface ExerciseFormat {
  readonly name: string;
  readonly meaning: string;
  /** Whether the key can be left out: where a person or a program marks. */
  readonly mayLackKey: boolean;
  /** Whether it is no text, and so not for a terminal. */
  readonly isBinary: boolean;
  write(
    set: KeyedSet,
    options: { readonly withKey: boolean },
  ): Written<string> | Written<Uint8Array>;
}

export const EXERCISE_FORMATS: readonly ExerciseFormat[] = [
  {
    name: 'gift',
    meaning: "Moodle's text format of questions",
    mayLackKey: false,
    isBinary: false,
    write: writeGift,
  },
  {
    name: 'moodle-xml',
    meaning: "Moodle's full format of questions",
    mayLackKey: false,
    isBinary: false,
    write: writeMoodleXml,
  },
  {
    name: 'qti',
    meaning: 'a content package of QTI 3.0 (a zip file, with --out)',
    mayLackKey: false,
    isBinary: true,
    write: writeQti,
  },
  {
    name: 'json',
    meaning: 'for programs; schema/exercises.schema.json describes it',
    mayLackKey: true,
    isBinary: false,
    write: writeJson,
  },
  {
    name: 'html',
    meaning: 'a sheet to be printed, its key on pages of its own',
    mayLackKey: true,
    isBinary: false,
    write: writeSheet,
  },
];
