import type { Entities } from '../domain/argument-map.js';
import type { ConflictTarget } from '../domain/conflict.js';
import type { EntityId } from '../domain/identifier.js';
import type { LocalizedText } from '../domain/language.js';
import type { LabelledKind } from '../reasoning/labels/labelling.js';
import {
  MOST_TEXTS_IN_NAME,
  type NamedConflict,
  type NamedStatement,
  type NamedThing,
} from '../words/named-thing.js';

/** Where the things of a map are read, and in which language their texts are. */
export interface NameSource {
  get<K extends LabelledKind>(kind: K, id: EntityId): Promise<Entities[K]>;
  text(localized: LocalizedText): string | Promise<string>;
}

/** The name of a thing in its own words, from the thing itself and a few statements beside it. */
export async function nameThing(
  source: NameSource,
  kind: LabelledKind,
  id: EntityId,
): Promise<NamedThing> {
  switch (kind) {
    case 'statement':
      return nameStatement(source, id);
    case 'inference': {
      const { premises, conclusion } = await source.get('inference', id);
      return {
        kind,
        premises: await firstTexts(source, premises),
        premiseCount: premises.length,
        conclusion: await textOf(source, conclusion),
      };
    }
    case 'conflict': {
      const { attackers, target } = await source.get('conflict', id);
      return {
        kind,
        attackers: await firstTexts(source, attackers),
        attackerCount: attackers.length,
        target: await nameTarget(source, target),
      };
    }
    case 'evidence':
      return { kind, finding: await source.text((await source.get('evidence', id)).finding) };
  }
}

async function nameTarget(
  source: NameSource,
  { kind, id }: ConflictTarget,
): Promise<NamedConflict['target']> {
  switch (kind) {
    case 'statement':
      return nameStatement(source, id);
    case 'inference': {
      const { conclusion } = await source.get('inference', id);
      return { kind, conclusion: await textOf(source, conclusion) };
    }
    case 'conflict': {
      const { attackers } = await source.get('conflict', id);
      return {
        kind,
        attackers: await firstTexts(source, attackers),
        attackerCount: attackers.length,
      };
    }
  }
}

async function nameStatement(source: NameSource, id: EntityId): Promise<NamedStatement> {
  return { kind: 'statement', text: await textOf(source, id) };
}

async function textOf(source: NameSource, statement: EntityId): Promise<string> {
  return source.text((await source.get('statement', statement)).text);
}

/** The first few of some statements in their words. */
function firstTexts(source: NameSource, statements: readonly EntityId[]): Promise<string[]> {
  const first = statements.slice(0, MOST_TEXTS_IN_NAME);
  return Promise.all(first.map((id) => textOf(source, id)));
}
