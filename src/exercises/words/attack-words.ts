import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording, type WordsLanguage } from '../telling.js';
import { quoted, withoutGaps } from './quoted.js';
import { signalled } from './signalled.js';

export const ATTACK_TASK = ours({
  en: 'An argument is shown with what is said against it. To object, one can deny a premise or the conclusion, deny that the conclusion follows, or answer another objection. Say what the objection in question hits.',
  'zh-Hant':
    '以下是一段論證，以及針對它的反對意見。反對的方式可以是否認某個前提或結論、否認這一步推得出結論，或是回應另一個反對意見。請判斷所問的反對意見針對的是什麼。',
});

export { CONCLUSION_CAPTION, OBJECTION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';

export function attackQuestion(objection: readonly LocalizedText[]): Wording {
  const isOne = objection.length === 1;
  return about(quoted(...objection), {
    en: (texts) =>
      isOne
        ? `What does the objection ${texts} hit?`
        : `What do the objections ${texts}, taken together, hit?`,
    'zh-Hant': (texts) => `反對意見${texts}${isOne ? '' : '合起來'}針對的是什麼？`,
  });
}

/** What an objection can hit, with its words; a step is named by its conclusion. */
export interface Hittable {
  readonly kind: 'premise' | 'conclusion' | 'step' | 'objection';
  readonly texts: readonly LocalizedText[];
}

type About = Readonly<Record<WordsLanguage, (texts: string) => string>>;

/** The thing as a choice names it. */
export function hittable({ kind, texts }: Hittable): Wording {
  return about(quoted(...texts), NAMES[kind]);
}

const NAMES: Readonly<Record<Hittable['kind'], About>> = {
  premise: { en: (it) => `The premise ${it}`, 'zh-Hant': (it) => `前提${it}` },
  conclusion: { en: (it) => `The conclusion ${it}`, 'zh-Hant': (it) => `結論${it}` },
  step: {
    en: (it) => `The step from the premises to ${it}`,
    'zh-Hant': (it) => `從前提到${it}的這一步推論`,
  },
  objection: { en: (it) => `The objection ${it}`, 'zh-Hant': (it) => `反對意見${it}` },
};

/** Why an objection hits what it hits. */
export function hitReason({ kind, texts }: Hittable, signals: readonly Passage[]): Wording {
  const reason = about(quoted(...texts), HITS[kind]);
  return (telling) => {
    const told = `${reason(telling)}${signalled(signals, telling)}`;
    return telling.words === 'zh-Hant' ? withoutGaps(told) : told;
  };
}

const HITS: Readonly<Record<Hittable['kind'], About>> = {
  premise: {
    en: (it) =>
      `The objection gives reason to doubt ${it} itself, which the step takes as given. About the step it says nothing.`,
    'zh-Hant': (it) =>
      `這個反對意見讓人懷疑${it}本身，而這一步推論把它當作前提。它並沒有談到推論是否成立。`,
  },
  conclusion: {
    en: (it) =>
      `The objection gives reason to doubt ${it} itself. It takes up none of the premises, nor how one gets from them to the conclusion.`,
    'zh-Hant': (it) =>
      `這個反對意見讓人懷疑${it}本身。它既沒有質疑哪個前提，也沒有談到如何由前提得出結論。`,
  },
  step: {
    en: (it) =>
      `The objection denies none of the premises, nor does it say that ${it} is false. Its point is that, for all that the premises say, the conclusion need not follow.`,
    'zh-Hant': (it) =>
      `這個反對意見沒有否認任何前提，也沒有說${it}不成立。它要說的是：即使前提都成立，也未必能得出這個結論。`,
  },
  objection: {
    en: (it) =>
      `It answers what ${it} says against the argument, and takes away the force of that.`,
    'zh-Hant': (it) => `它是用來回應${it}的，使後者不再有反對的分量。`,
  },
};

/** How the objection in question stands to a thing that it does not hit. */
export type Beside =
  /** The objection is itself a reason for it. */
  | 'FOR_IT'
  /** It is the other objection that answers this one. */
  | 'ANSWERED_BY_IT'
  | 'NEITHER';

/** Whether one who takes the one for what is hit is nearly right: a step for its conclusion, or so. */
export function isNearlyHit(missed: Hittable['kind'], hit: Hittable['kind']): boolean {
  return missed !== hit && [missed, hit].every((one) => one === 'step' || one === 'conclusion');
}

/** Why an objection that hits one kind of thing does not hit another thing. */
export function missReason(
  { kind, texts }: Hittable,
  beside: Beside,
  hit: Hittable['kind'],
): Wording {
  const it = quoted(...texts);
  if (beside !== 'NEITHER') return about(it, BESIDE[beside]);
  if (isNearlyHit(kind, hit)) return about(it, NEARLY[kind === 'step' ? 'step' : 'conclusion']);
  return about(it, kind !== 'premise' && hit === 'objection' ? MISSED_BY_ANSWER : MISSES[kind]);
}

const BESIDE: Readonly<Record<Exclude<Beside, 'NEITHER'>, About>> = {
  FOR_IT: {
    en: (it) =>
      `It does not speak against ${it}. In the text it is even one of the reasons for it.`,
    'zh-Hant': (it) => `它並不反對${it}。在原文中，它反而是支持後者的理由之一。`,
  },
  ANSWERED_BY_IT: {
    en: (it) => `It is the other way round: ${it} answers the objection in question.`,
    'zh-Hant': (it) => `方向反了：是${it}在回應所問的反對意見。`,
  },
};

/** Where the step is hit and its conclusion is chosen, or the other way round. */
const NEARLY: Readonly<Record<'step' | 'conclusion', About>> = {
  conclusion: {
    en: (it) =>
      `Half of it: it does make ${it} less certain. But does it give a reason for thinking that this is false, or could it still be true, on other grounds?`,
    'zh-Hant': (it) =>
      `對了一半：它確實使${it}較不可信。但它有說明這個結論不成立嗎？還是說，憑別的理由，這個結論仍可能成立？`,
  },
  step: {
    en: (it) =>
      `Half of it: whoever accepts it will no longer take the step to ${it}. But is it about whether the premises are reason enough, or would it be as much in the way of any other reason?`,
    'zh-Hant': (it) =>
      `對了一半：接受它的人，就不會再走到${it}這一步。但它談的是前提夠不夠充分嗎？換成別的理由，它是不是同樣構成妨礙？`,
  },
};

const MISSED_BY_ANSWER: About = {
  en: (it) => `Suppose that it is true: does ${it} stand the worse for it, or the better?`,
  'zh-Hant': (it) => `假設它為真：${it}會因此更站不住腳，還是更站得住腳？`,
};

const MISSES: Readonly<Record<Hittable['kind'], About>> = {
  premise: {
    en: (it) => `This premise is not denied: one can grant ${it} and still object as is done here.`,
    'zh-Hant': (it) => `這個前提並沒有被否認：接受${it}的人，照樣可以這樣反對。`,
  },
  conclusion: {
    en: (it) =>
      `The objection does not take up ${it} itself. Ask what one could no longer grant if one accepted it.`,
    'zh-Hant': (it) =>
      `這個反對意見並沒有直接談到${it}。請想一想：接受它的人，不能再接受的是什麼？`,
  },
  step: {
    en: (it) =>
      `The objection is not about whether the premises would be reason enough for ${it}. Ask what one could no longer grant if one accepted it.`,
    'zh-Hant': (it) =>
      `這個反對意見談的不是由前提能否得出${it}。請想一想：接受它的人，不能再接受的是什麼？`,
  },
  objection: {
    en: (it) => `It takes nothing away from ${it}: the two can stand side by side.`,
    'zh-Hant': (it) => `它並沒有削弱${it}，兩者可以並存。`,
  },
};

function about(texts: Wording, told: About): Wording {
  return (telling) => told[telling.words](texts(telling));
}
