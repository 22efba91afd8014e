import { inFile, type ThingOf } from './codecs/field.js';
import {
  enumField,
  flagField,
  localizedField,
  optionalAddressField,
  optionalDateField,
  optionalTextField,
} from './codecs/flat-fields.js';
import { optionalThingField, thingField } from './codecs/linked-fields.js';
import { MEMBER_FIELDS } from './codecs/member-fields.js';

/** How one finding bears on a statement. */
export const VERDICTS = ['SUPPORTS', 'PARTLY', 'CONTRADICTS', 'CONTESTED', 'UNVERIFIED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a finding came to be known: read at its source, remembered, or worked out from others. */
const BASES = ['READ', 'REMEMBERED', 'CALCULATED'] as const;
export type Basis = (typeof BASES)[number];

export const EVIDENCE_FIELDS = {
  ...MEMBER_FIELDS,
  statement: inFile(thingField('statement')),
  verdict: inFile(enumField(VERDICTS)),
  /** What the source says. */
  finding: localizedField(),
  source: inFile(optionalThingField('source')),
  /** When what it reports was so: `2025`, `2025-08` or `2025-08-29`; see also the source's. */
  date: inFile(optionalDateField()),
  basis: inFile(enumField(BASES)),
  /** True where it appeared after the text it bears on. */
  later: inFile(flagField()),
  note: inFile(optionalTextField()),
} as const;

/** A finding that bears on a statement. */
export interface Evidence extends ThingOf<typeof EVIDENCE_FIELDS> {}

export const SOURCE_FIELDS = {
  ...MEMBER_FIELDS,
  title: inFile(optionalTextField()),
  publisher: inFile(optionalTextField()),
  published: inFile(optionalDateField()),
  /** An address as it was noted, without a scheme; it may name only the site. */
  address: inFile(optionalAddressField()),
  /** The address through which it was read, where that is another one. */
  via: inFile(optionalAddressField()),
} as const;

/** Who published a finding, and where, as far as it is known. */
export interface Source extends ThingOf<typeof SOURCE_FIELDS> {}
