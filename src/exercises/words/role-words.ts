import type { Passage } from '../../domain/document.js';
import { ours, type Telling, type Wording, type WordsLanguage } from '../telling.js';
import { byKey } from './by-key.js';
import { withoutGaps } from './quoted.js';
import { signalled, signalledThere } from './signalled.js';

/** What a statement can do in an argument, as an exercise asks for it. */
export const ROLES_ASKED = ['PREMISE', 'INTERMEDIATE', 'CONCLUSION', 'OBJECTION'] as const;
export type RoleAsked = (typeof ROLES_ASKED)[number];

/** A step that is shown whole, by the keys of what is shown. */
export interface StepSeen {
  readonly premises: readonly string[];
  /** Its premises without the statement asked about. */
  readonly beside: readonly string[];
  readonly conclusion: string;
  readonly signals: readonly Passage[];
}

/** What stands next to the statement asked about. */
export interface RoleNeighbours {
  /** The steps to it that are shown. */
  readonly from: readonly StepSeen[];
  /** Whether there are more. */
  readonly fromMore: boolean;
  /** The steps from it that are shown. */
  readonly to: readonly StepSeen[];
  readonly toMore: boolean;
  /** What it speaks against; null where it is no objection. */
  readonly against: StruckThing | null;
  /** The keys of those statements, itself included, that the text only presupposes. */
  readonly unsaid: readonly string[];
  /** What signals its objection. */
  readonly signals: readonly Passage[];
}

/** What an objection speaks against, by the keys of what is shown. */
export type StruckThing =
  | { readonly kind: 'statement'; readonly key: string }
  | { readonly kind: 'step'; readonly premises: readonly string[]; readonly conclusion: string }
  | { readonly kind: 'objection'; readonly attackers: readonly string[] };

export const ROLE_TASK = ours({
  en: 'These statements belong together in the argument and stand in the order of the text. Say what the one asked about does among them.',
  'zh-Hant': '以下陳述在論證中彼此相關，按原文順序排列。請判斷所問的陳述在其中扮演什麼角色。',
});

export function roleQuestion(key: string): Wording {
  return ours({
    en: `What does statement ${key} do in this argument?`,
    'zh-Hant': `陳述 ${key} 在這段論證中扮演什麼角色？`,
  });
}

export const ROLE_CHOICES: Readonly<Record<RoleAsked, Wording>> = {
  PREMISE: ours({
    en: 'Premise: it supports another statement, and nothing here supports it',
    'zh-Hant': '前提：它支持另一個陳述，而這裡沒有陳述支持它',
  }),
  INTERMEDIATE: ours({
    en: 'Intermediate conclusion: something here supports it, and it supports another statement in turn',
    'zh-Hant': '中間結論：這裡有陳述支持它，它又支持另一個陳述',
  }),
  CONCLUSION: ours({
    en: 'Conclusion: something here supports it, and it supports nothing further',
    'zh-Hant': '結論：這裡有陳述支持它，而它不再支持別的陳述',
  }),
  OBJECTION: ours({
    en: 'Objection: it speaks against another statement, or against a step',
    'zh-Hant': '反對意見：它反對另一個陳述，或反對某一步推論',
  }),
};

/** Why a choice is right or wrong for a statement of the role `right`. */
export function roleReason(right: RoleAsked, chosen: RoleAsked, around: RoleNeighbours): Wording {
  return (telling) => {
    const told = wordsAround(around, telling);
    return telling.words === 'zh-Hant'
      ? withoutGaps(CHINESE[right][chosen](told))
      : ENGLISH[right][chosen](told);
  };
}

interface WordsAround {
  /** What it is drawn from, step by step. */
  readonly from: string;
  /** A statement that it is drawn from, and whether it is from several. */
  readonly first: string;
  readonly several: boolean;
  /** What is drawn from it, step by step. */
  readonly to: string;
  /** The same with the words that signal each. */
  readonly onwards: string;
  /** The conclusion of the first of these steps. */
  readonly next: string;
  /** What it is a reason for, and beside what. */
  readonly reasonFor: string;
  readonly against: string;
  /** Which words of the text signal the objection. */
  readonly signal: string;
  /** Which of the statements the text does not say. */
  readonly unsaid: string;
}

function wordsAround(around: RoleNeighbours, telling: Telling): WordsAround {
  const { from, to, against, unsaid } = around;
  const { words } = telling;
  const isChinese = words === 'zh-Hant';
  const named = (keys: readonly string[]) => byKey(keys, telling);
  const sign = ({ signals }: StepSeen) => signalledThere(signals, telling);
  const drawn = from.map((one) => {
    const premises = named(one.premises) + together(one.premises, words);
    return `${premises}${sign(one)}`;
  });
  const onwards = to.map((one) => `${named([one.conclusion])}${sign(one)}`);
  const reasonFor = to.map((one) => {
    const { conclusion, beside } = one;
    const others = beside.length === 0 ? '' : named(beside);
    if (isChinese) {
      return `${named([conclusion])} 的理由${others === '' ? '' : `，與${others} 合在一起`}${sign(one)}`;
    }
    return `${named([conclusion])}${others === '' ? '' : `, together with ${others}`}${sign(one)}`;
  });
  const conclusions = [...new Set(to.map(({ conclusion }) => conclusion))];
  const more = (isMore: boolean, english: string, chinese: string) =>
    isMore ? (isChinese ? chinese : english) : '';
  return {
    from:
      drawn.join(isChinese ? '，另由' : ', and also from ') +
      more(
        around.fromMore,
        ' (there are other reasons, not shown here)',
        '（另有這裡未列出的理由）',
      ) +
      (isChinese ? '推出' : ''),
    first: named((from[0]?.premises ?? []).slice(0, 1)),
    several: from.flatMap(({ premises }) => premises).length > 1,
    to: named(conclusions),
    next: named(conclusions.slice(0, 1)),
    reasonFor:
      reasonFor.join(isChinese ? '，也是' : '; and for ') +
      more(around.toMore, ' (and for more, not shown here)', '（也是這裡未列出的陳述的理由）'),
    against: against === null ? '' : struck(against, words),
    onwards: onwards.join(isChinese ? '和' : ' and '),
    signal: signalled(around.signals, telling),
    unsaid: unsaidIn(unsaid, telling),
  };
}

function together(premises: readonly string[], words: WordsLanguage): string {
  if (premises.length < 2) return words === 'zh-Hant' ? ' ' : '';
  return words === 'zh-Hant' ? ' 合在一起' : ', taken together';
}

function unsaidIn(keys: readonly string[], telling: Telling): string {
  if (keys.length === 0) return '';
  const named = byKey(keys, telling);
  return telling.words === 'zh-Hant'
    ? `原文沒有明說${named}，只是預設。`
    : ` The text does not say ${named} and takes ${keys.length > 1 ? 'them' : 'it'} for granted.`;
}

function struck(thing: StruckThing, words: WordsLanguage): string {
  const named = (keys: readonly string[]) => byKey(keys, { words });
  const isChinese = words === 'zh-Hant';
  switch (thing.kind) {
    case 'statement':
      return isChinese ? `${named([thing.key])} ` : named([thing.key]);
    case 'step': {
      const [from, to] = [named(thing.premises), named([thing.conclusion])];
      return isChinese ? `從${from} 到${to} 這一步推論` : `the step from ${from} to ${to}`;
    }
    case 'objection':
      return isChinese
        ? `${named(thing.attackers)} 這個反對意見`
        : `the objection that is made in ${named(thing.attackers)}`;
  }
}

type Reasons = Readonly<Record<RoleAsked, Readonly<Record<RoleAsked, (w: WordsAround) => string>>>>;

/* What is wrong is answered with a question that leaves open what is right; what is half right with
   the half that is seen. */

const BOTH_SIDES =
  'An intermediate conclusion has something on either side. Ask of each of the other statements whether it is offered in support of this one, and whether it is drawn from it.';
const BECAUSE = (other: string) =>
  `Put “because” between this and ${other}, one way round and then the other: which of the two is offered in support of which?`;
const AGAINST_WHAT =
  'An objection takes weight from something. Suppose that this one is true: which of the other statements, or which step, would then be less credible?';

const ENGLISH: Reasons = {
  PREMISE: {
    PREMISE: ({ reasonFor, unsaid }) =>
      `It is given as a reason for ${reasonFor}. No reason is given for it in turn.${unsaid}`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ next }) => BECAUSE(next),
    OBJECTION: () => AGAINST_WHAT,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) =>
      `Half of it: it is a reason for ${to}. But it is not simply taken as given: look for what is offered in its support.`,
    INTERMEDIATE: ({ from, onwards, unsaid }) =>
      `It is drawn from ${from}, and the argument goes on from it to ${onwards}.${unsaid}`,
    CONCLUSION: ({ from, several }) =>
      `Half of it: it has ${several ? 'reasons' : 'a reason'}, being drawn from ${from}. But the argument does not stop there: look for what is drawn from it.`,
    OBJECTION: () => AGAINST_WHAT,
  },
  CONCLUSION: {
    PREMISE: ({ first }) => BECAUSE(first),
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ from, unsaid }) =>
      `It is drawn from ${from}. Nothing further is drawn from it.${unsaid}`,
    OBJECTION: () => AGAINST_WHAT,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `Which of the other statements would be the more credible for it? Suppose that it is true, and ask what becomes of ${against}.`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ against }) =>
      `Which of the other statements is offered in support of it? Suppose that it is true, and ask what becomes of ${against}.`,
    OBJECTION: ({ against, signal }) =>
      `It speaks against ${against}: if it is true, that has the less weight.${signal} It is itself neither a reason for any of these statements nor drawn from one.`,
  },
};

const BOTH_SIDES_ZH =
  '中間結論的前後都要有陳述。請逐一看其他陳述：哪個是用來支持它的？哪個是由它推出的？';
const BECAUSE_ZH = (other: string) =>
  `請在它和${other} 之間加上「因為」，兩個方向都試一試：究竟是哪個用來支持哪個？`;
const AGAINST_WHAT_ZH =
  '反對意見會削弱某個陳述或某一步推論。假設它為真，其他陳述中有哪個會因此變得較不可信？';

const CHINESE: Reasons = {
  PREMISE: {
    PREMISE: ({ reasonFor, unsaid }) => `它是${reasonFor}。論證中沒有再為它提出理由。${unsaid}`,
    INTERMEDIATE: () => BOTH_SIDES_ZH,
    CONCLUSION: ({ next }) => BECAUSE_ZH(next),
    OBJECTION: () => AGAINST_WHAT_ZH,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) =>
      `對了一半：它是${to} 的理由。但它並不是直接當作前提的：請找出有什麼支持它。`,
    INTERMEDIATE: ({ from, onwards, unsaid }) => `它由${from}，論證又由它推到${onwards}。${unsaid}`,
    CONCLUSION: ({ from }) => `對了一半：它由${from}。但論證並未到此為止：請找出由它推出了什麼。`,
    OBJECTION: () => AGAINST_WHAT_ZH,
  },
  CONCLUSION: {
    PREMISE: ({ first }) => BECAUSE_ZH(first),
    INTERMEDIATE: () => BOTH_SIDES_ZH,
    CONCLUSION: ({ from, unsaid }) => `它由${from}，由它不再推出別的陳述。${unsaid}`,
    OBJECTION: () => AGAINST_WHAT_ZH,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `其他陳述中有哪個會因它而更可信？假設它為真，再想想${against}會如何。`,
    INTERMEDIATE: () => BOTH_SIDES_ZH,
    CONCLUSION: ({ against }) =>
      `其他陳述中有哪個是用來支持它的？假設它為真，再想想${against}會如何。`,
    OBJECTION: ({ against, signal }) =>
      `它反對${against}：它若為真，後者就更站不住腳。${signal}它本身既不是這些陳述中任何一個的理由，也不由其中任何一個推出。`,
  },
};
