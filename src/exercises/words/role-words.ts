import { ours, type Wording, type WordsLanguage } from '../telling.js';
import { byKey } from './by-key.js';
import { withoutGaps } from './quoted.js';

/** What a statement can do in an argument, as an exercise asks for it. */
export const ROLES_ASKED = ['PREMISE', 'INTERMEDIATE', 'CONCLUSION', 'OBJECTION'] as const;
export type RoleAsked = (typeof ROLES_ASKED)[number];

/** What stands next to the statement asked about, by the keys of what is shown. */
export interface RoleNeighbours {
  /** What it is drawn from, in one step; empty where nothing supports it. */
  readonly from: readonly string[];
  /** Whether there are more steps to it than that one. */
  readonly fromMore: boolean;
  /** What is drawn from it, in one step; null where nothing is. */
  readonly to: string | null;
  /** The other premises of the step to that. */
  readonly beside: readonly string[];
  /** Whether more is drawn from it than that. */
  readonly toMore: boolean;
  /** What it speaks against; null where it is no objection. */
  readonly against: StruckThing | null;
}

/** What an objection speaks against, by the keys of what is shown. */
export type StruckThing =
  | { readonly kind: 'statement'; readonly key: string }
  | { readonly kind: 'step'; readonly premises: readonly string[]; readonly conclusion: string }
  | { readonly kind: 'objection'; readonly attackers: readonly string[] };

export const ROLE_NEEDS = ours({
  en: 'a statement that is a premise, an intermediate conclusion, a conclusion or an objection in every reading, with few enough statements around it to be shown',
  'zh-Hant':
    '一個在各種解讀下作用都相同的陳述（前提、中間結論、結論或反對意見），且周圍的陳述不致太多',
});

export const ROLE_TASK = ours({
  en: 'These statements belong together in the argument and stand in the order of the text. Say what the one asked about does among them.',
  'zh-Hant': '以下陳述在論證中彼此相關，按原文順序排列。請判斷所問的陳述在其中起什麼作用。',
});

export function roleQuestion(key: string): Wording {
  return ours({
    en: `What does statement ${key} do in this argument?`,
    'zh-Hant': `陳述 ${key} 在這段論證中起什麼作用？`,
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
  return ({ words }) => {
    const told = wordsAround(around, words);
    return words === 'zh-Hant'
      ? withoutGaps(CHINESE[right][chosen](told))
      : ENGLISH[right][chosen](told);
  };
}

interface WordsAround {
  /** All premises of the step to it. */
  readonly from: string;
  /** The first of them. */
  readonly first: string;
  readonly several: boolean;
  readonly fromMore: boolean;
  readonly to: string;
  readonly beside: string;
  readonly toMore: boolean;
  readonly against: string;
}

function wordsAround(around: RoleNeighbours, words: WordsLanguage): WordsAround {
  const { from, to, beside, against } = around;
  const named = (keys: readonly string[]) => byKey(keys, { words });
  return {
    from: named(from),
    first: named(from.slice(0, 1)),
    several: from.length > 1,
    fromMore: around.fromMore,
    to: to === null ? '' : named([to]),
    beside: beside.length === 0 ? '' : named(beside),
    toMore: around.toMore,
    against: against === null ? '' : struck(against, words),
  };
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

const ENGLISH: Reasons = {
  PREMISE: {
    PREMISE: ({ to, beside, toMore }) =>
      `It is given as a reason for ${to}${beside === '' ? '' : `, together with ${beside}`}${toMore ? ' (and for more besides)' : ''}. No reason is given for it in turn.`,
    INTERMEDIATE: ({ to }) =>
      `It does lead on to ${to}. But an intermediate conclusion needs a reason of its own, and none of these statements is given as one.`,
    CONCLUSION: ({ to }) =>
      `A conclusion rests on something. None of these statements is a reason for this one, not even ${to}: look which way that step runs.`,
    OBJECTION: ({ to }) =>
      `It speaks against nothing here. If it is true, ${to} becomes more credible, not less.`,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) =>
      `Half of it: it is a reason for ${to}. But it is not simply taken as given: look for what is offered in its support.`,
    INTERMEDIATE: ({ from, several, fromMore, to }) =>
      `It is drawn from ${from}${several ? ', taken together' : ''}${fromMore ? ' (and not from that alone)' : ''}, and the text goes on from it to ${to}.`,
    CONCLUSION: ({ from, several }) =>
      `Half of it: ${from} ${several ? 'are' : 'is'} given as a reason for it. But the argument does not stop there: look for what is drawn from it.`,
    OBJECTION: ({ to }) =>
      `It speaks against nothing here. If it is true, ${to} becomes more credible, not less.`,
  },
  CONCLUSION: {
    PREMISE: ({ first }) =>
      `A premise supports something. None of these statements is drawn from this one, not even ${first}: look which way that step runs.`,
    INTERMEDIATE: ({ from, several }) =>
      `It does have a reason, in ${from}${several ? ', taken together' : ''}. But an intermediate conclusion also leads on to something, and nothing is drawn from this one.`,
    CONCLUSION: ({ from, several, fromMore }) =>
      `It is drawn from ${from}${several ? ', taken together' : ''}${fromMore ? ' (and not from that alone)' : ''}. Nothing further is drawn from it.`,
    OBJECTION: ({ first }) =>
      `It speaks against nothing here: if it is true, neither ${first} nor any of the others becomes less credible.`,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `It is no reason for any of these statements. Suppose it is true, and ask what becomes of ${against}.`,
    INTERMEDIATE: ({ against }) =>
      `No reason is given for it, and nothing is drawn from it. Suppose it is true, and ask what becomes of ${against}.`,
    CONCLUSION: ({ against }) =>
      `None of these statements is given as a reason for it. Suppose it is true, and ask what becomes of ${against}.`,
    OBJECTION: ({ against }) =>
      `It speaks against ${against}: if it is true, that has the less weight. It is itself neither a reason for any of these statements nor drawn from one.`,
  },
};

const CHINESE: Reasons = {
  PREMISE: {
    PREMISE: ({ to, beside, toMore }) =>
      `它${beside === '' ? '' : `與${beside} 一起`}是${to} 的理由${toMore ? '（也是別的陳述的理由）' : ''}。原文沒有再為它提出理由。`,
    INTERMEDIATE: ({ to }) =>
      `它確實引向${to}。但中間結論本身也要有理由，而這些陳述中沒有一個是它的理由。`,
    CONCLUSION: ({ to }) =>
      `結論要有所依據。這些陳述中沒有一個是它的理由，${to} 也不是：請看這一步推論是由哪個推向哪個。`,
    OBJECTION: ({ to }) => `它在這裡不反對任何東西。它若為真，${to} 只會更可信。`,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) => `對了一半：它是${to} 的理由。但它並不是直接給定的：請找出有什麼支持它。`,
    INTERMEDIATE: ({ from, several, fromMore, to }) =>
      `它由${from} ${several ? '合在一起' : ''}推出${fromMore ? '（另有別的理由）' : ''}，原文又由它推到${to}。`,
    CONCLUSION: ({ from }) =>
      `對了一半：${from} 是它的理由。但論證並未到此為止：請找出由它推出了什麼。`,
    OBJECTION: ({ to }) => `它在這裡不反對任何東西。它若為真，${to} 只會更可信。`,
  },
  CONCLUSION: {
    PREMISE: ({ first }) =>
      `前提要支持別的陳述。這些陳述沒有一個由它推出，${first} 也不是：請看這一步推論是由哪個推向哪個。`,
    INTERMEDIATE: ({ from }) =>
      `它確實有理由，就是${from}。但中間結論還要引向別的陳述，而由它並沒有再推出什麼。`,
    CONCLUSION: ({ from, several, fromMore }) =>
      `它由${from} ${several ? '合在一起' : ''}推出${fromMore ? '（另有別的理由）' : ''}，由它不再推出別的陳述。`,
    OBJECTION: ({ first }) =>
      `它在這裡不反對任何東西：它若為真，${first} 和其他陳述都不會因此變得較不可信。`,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `它不是這些陳述中任何一個的理由。假設它為真，再想想${against}會如何。`,
    INTERMEDIATE: ({ against }) =>
      `沒有什麼是它的理由，也沒有什麼由它推出。假設它為真，再想想${against}會如何。`,
    CONCLUSION: ({ against }) =>
      `這些陳述中沒有一個是它的理由。假設它為真，再想想${against}會如何。`,
    OBJECTION: ({ against }) =>
      `它反對${against}：它若為真，後者就更站不住腳。它本身既不是這些陳述中任何一個的理由，也不由其中任何一個推出。`,
  },
};
