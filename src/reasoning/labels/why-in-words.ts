import type { Label } from '../../domain/label.js';
import { type MapIndex, TARGET_KINDS } from '../map-index.js';
import type { LabelledKind, Thing } from './labelling.js';
import type { Why } from './why.js';

/** The languages that a why can be told in. */
export const SENTENCE_LANGUAGES = ['en', 'zh-Hant'] as const;
export type SentenceLanguage = (typeof SENTENCE_LANGUAGES)[number];

/** How many things of a list a sentence names; the others are counted. */
export const NAMED_IN_SENTENCE = 3;

/** What a thing is called in a sentence: the text of a statement, the name of anything else. */
export type CalledBy = (thing: Thing) => string;

/** The things whose names the sentence about a why needs, each once. */
export function namedInSentence(thing: Thing, { reason, restsOn, circle }: Why): readonly Thing[] {
  const { premises, strikers } = premisesAndStrikers(restsOn);
  const lists = reason === 'HOLDS' ? [premises, strikers] : [circle, restsOn];
  return [thing, ...lists.flatMap((list) => list.slice(0, NAMED_IN_SENTENCE))];
}

/**
 * One sentence that says what label a thing has, and why.
 *
 * It names no more than NAMED_IN_SENTENCE things of each list.
 *
 * @example `“Rate cuts are about to begin.” is IN: the inference fed-knows leads to it, and is IN.`
 */
export function whyInWords(
  index: MapIndex,
  thing: Thing,
  why: Why,
  calledBy: CalledBy,
  language: SentenceLanguage,
): string {
  const words = language === 'en' ? new EnglishWords(calledBy) : new ChineseWords(calledBy);
  return words.sentence(thing, why, strikesConclusion(index, thing, why));
}

/** Whether what strikes an inference is aimed at its conclusion. */
function strikesConclusion({ targetKinds }: MapIndex, { kind }: Thing, { restsOn }: Why): boolean {
  const [striker] = restsOn;
  if (kind !== 'inference' || striker === undefined) return false;
  if (striker.kind === 'evidence') return true;
  return (
    striker.kind === 'conflict' && TARGET_KINDS[targetKinds[striker.number] ?? 0] === 'statement'
  );
}

function premisesAndStrikers(restsOn: readonly Thing[]) {
  return {
    premises: restsOn.filter(({ kind }) => kind === 'statement'),
    strikers: restsOn.filter(({ kind }) => kind !== 'statement'),
  };
}

class EnglishWords {
  readonly #calledBy: CalledBy;

  constructor(calledBy: CalledBy) {
    this.#calledBy = calledBy;
  }

  sentence(thing: Thing, why: Why, isAboutConclusion: boolean): string {
    return `${capitalized(this.#name(thing))} is ${why.label}: ${this.#ground(thing, why, isAboutConclusion)}.`;
  }

  #ground({ kind }: Thing, { reason, restsOn, circle }: Why, isAboutConclusion: boolean): string {
    const those = this.#list(restsOn);
    const itself = isAboutConclusion ? 'its conclusion' : 'it';
    const premise = kind === 'conflict' ? 'attacker' : 'premise';
    switch (reason) {
      case 'GIVEN':
        return `it is given, and ${this.#against(restsOn)}`;
      case 'ASSERTED':
        return `it is asserted, and ${this.#against(restsOn)}`;
      case 'SUPPORTED':
        return `${those} leads to it, and is IN`;
      case 'HOLDS':
        return this.#holds(kind, restsOn);
      case 'RETRACTED':
        return restsOn.length === 0 ? 'it is retracted' : `its conclusion ${those} is retracted`;
      case 'ATTACKED':
        return `${those} strikes ${itself}, and is IN`;
      case 'CONTRADICTED':
        return `${those} contradicts ${itself}, and no finding speaks for it`;
      case 'PREMISE_OUT':
        return `its ${premise} ${those} is OUT`;
      case 'UNSUPPORTED':
        return restsOn.length === 1
          ? `the one inference to it, ${those}, is OUT`
          : `all inferences to it are OUT: ${those}`;
      case 'CIRCULAR': {
        const others = restsOn.length === 0 ? '' : `; what else leads there is OUT: ${those}`;
        return `only support that goes round leads to it, among ${this.#list(circle)}${others}`;
      }
      case 'ATTACK_UNDECIDED':
        return `${those} is against ${itself}, and is UNDECIDED`;
      case 'PREMISE_UNDECIDED':
        return `its ${premise} ${those} is UNDECIDED`;
      case 'SUPPORT_UNDECIDED':
        return `${those} leads to it, and is UNDECIDED`;
      case 'CYCLE':
        return `it stands in a cycle of attacks that nothing settles, through ${this.#list(circle)}`;
    }
  }

  #holds(kind: LabelledKind, restsOn: readonly Thing[]): string {
    const { premises, strikers } = premisesAndStrikers(restsOn);
    if (kind === 'evidence') return 'no finding of the opposite verdict stands';
    const [one, are] = premises.length === 1 ? ['', 'is'] : ['s', 'are'];
    const noun = kind === 'conflict' ? 'attacker' : 'premise';
    return `its ${noun}${one} ${this.#list(premises)} ${are} IN, and ${this.#against(strikers)}`;
  }

  #against(strikers: readonly Thing[]): string {
    if (strikers.length === 0) return 'nothing is against it';
    return `what is against it is OUT: ${this.#list(strikers)}`;
  }

  #list(things: readonly Thing[]): string {
    const named = things.slice(0, NAMED_IN_SENTENCE).map((thing) => this.#name(thing));
    const more = things.length - named.length;
    const parts = more > 0 ? [...named, `${more} more`] : named;
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  }

  #name(thing: Thing): string {
    const called = this.#calledBy(thing);
    if (thing.kind === 'statement') return `“${called}”`;
    return `the ${thing.kind === 'evidence' ? 'finding' : thing.kind} ${called}`;
  }
}

const CHINESE_LABELS: Readonly<Record<Label, string>> = {
  IN: '成立',
  OUT: '不成立',
  UNDECIDED: '未決',
};
const CHINESE_KINDS: Readonly<Record<Exclude<LabelledKind, 'statement'>, string>> = {
  inference: '推論',
  conflict: '衝突',
  evidence: '證據',
};

class ChineseWords {
  readonly #calledBy: CalledBy;

  constructor(calledBy: CalledBy) {
    this.#calledBy = calledBy;
  }

  sentence(thing: Thing, why: Why, isAboutConclusion: boolean): string {
    const label = `${CHINESE_LABELS[why.label]}（${why.label}）`;
    const ground = this.#ground(thing, why, isAboutConclusion);
    return `${this.#name(thing)}${label}：${ground}。`.replaceAll(/ (?=[，、；。])/g, '');
  }

  #ground({ kind }: Thing, { reason, restsOn, circle }: Why, isAboutConclusion: boolean): string {
    const those = this.#list(restsOn);
    const itself = isAboutConclusion ? '它的結論' : '它';
    const premise = kind === 'conflict' ? '攻擊陳述' : '前提';
    switch (reason) {
      case 'GIVEN':
        return `它是給定的，${this.#against(restsOn)}`;
      case 'ASSERTED':
        return `它是被假定的，${this.#against(restsOn)}`;
      case 'SUPPORTED':
        return `${those}推出它，而該推論成立`;
      case 'HOLDS':
        return this.#holds(kind, restsOn);
      case 'RETRACTED':
        return restsOn.length === 0 ? '它已被撤回' : `它的結論${those}已被撤回`;
      case 'ATTACKED':
        return `${those}攻擊${itself}，而該衝突成立`;
      case 'CONTRADICTED':
        return `${those}與${itself}相牴觸，又沒有證據支持它`;
      case 'PREMISE_OUT':
        return `它的${premise}${those}不成立`;
      case 'UNSUPPORTED':
        return restsOn.length === 1
          ? `推出它的唯一${those}不成立`
          : `推出它的推論都不成立：${those}`;
      case 'CIRCULAR': {
        const others = restsOn.length === 0 ? '' : `；此外推出它們的都不成立：${those}`;
        return `只有循環的推論推出它，循環在${this.#list(circle)}之間${others}`;
      }
      case 'ATTACK_UNDECIDED':
        return `${those}針對${itself}，而尚屬未決`;
      case 'PREMISE_UNDECIDED':
        return `它的${premise}${those}尚屬未決`;
      case 'SUPPORT_UNDECIDED':
        return `${those}推出它，而尚屬未決`;
      case 'CYCLE':
        return `它處在無從裁定的攻擊循環之中，循環經過${this.#list(circle)}`;
    }
  }

  #holds(kind: LabelledKind, restsOn: readonly Thing[]): string {
    const { premises, strikers } = premisesAndStrikers(restsOn);
    if (kind === 'evidence') return '沒有相反的證據成立';
    const noun = kind === 'conflict' ? '攻擊陳述' : '前提';
    return `它的${noun}${this.#list(premises)}成立，${this.#against(strikers)}`;
  }

  #against(strikers: readonly Thing[]): string {
    return strikers.length === 0 ? '沒有什麼反對它' : `反對它的都不成立：${this.#list(strikers)}`;
  }

  #list(things: readonly Thing[]): string {
    const named = things.slice(0, NAMED_IN_SENTENCE).map((thing) => this.#name(thing));
    const more = things.length - named.length;
    return more > 0 ? `${named.join('、')}等${things.length}項` : named.join('、');
  }

  #name(thing: Thing): string {
    const called = this.#calledBy(thing);
    if (thing.kind === 'statement') return `「${called}」`;
    return `${CHINESE_KINDS[thing.kind]} ${called} `;
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
