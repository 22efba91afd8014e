import {
  type AttackFacts,
  type Beside,
  type Hittable,
  isNearlyHit,
} from '../../../exercises/facts/attack-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';
import { withoutGaps } from './without-gaps.js';

/** What is said of what an objection hits. */
export const ATTACK_WORDS: SentencesFor<AttackFacts> = {
  attackTask: () =>
    '以下是一段論證，以及針對它的反對意見。反對的方式可以是否認某個前提或結論、否認這一步推得出結論，或是回應另一個反對意見。請判斷所問的反對意見針對的是什麼。',
  attackQuestion({ objection }, localize) {
    const it = quotedTexts(objection, localize);
    return `反對意見${it}${objection.length === 1 ? '' : '合起來'}針對的是什麼？`;
  },
  hittable: ({ kind, texts }, localize) => NAMES[kind](quotedTexts(texts, localize)),
  hitReason: ({ kind, texts, signals }, localize) =>
    withoutGaps(HITS[kind](quotedTexts(texts, localize)) + signalSentence(signals)),
  missReason({ kind, texts, beside, hit }, localize) {
    const it = quotedTexts(texts, localize);
    if (beside !== 'NEITHER') return BESIDE[beside](it);
    if (isNearlyHit(kind, hit)) return NEARLY[kind === 'step' ? 'step' : 'conclusion'](it);
    if (kind !== 'premise' && hit === 'objection') {
      return `假設它為真：${it}會因此更站不住腳，還是更站得住腳？`;
    }
    return MISSES[kind](it);
  },
};

type About<Name extends string> = Readonly<Record<Name, (it: string) => string>>;

const NAMES: About<Hittable['kind']> = {
  premise: (it) => `前提${it}`,
  conclusion: (it) => `結論${it}`,
  step: (it) => `從前提到${it}的這一步推論`,
  objection: (it) => `反對意見${it}`,
};

const HITS: About<Hittable['kind']> = {
  premise: (it) =>
    `這個反對意見讓人懷疑${it}本身，而這一步推論把它當作前提。它並沒有談到推論是否成立。`,
  conclusion: (it) =>
    `這個反對意見讓人懷疑${it}本身。它既沒有質疑哪個前提，也沒有談到如何由前提得出結論。`,
  step: (it) =>
    `這個反對意見沒有否認任何前提，也沒有說${it}不成立。它要說的是：即使前提都成立，也未必能得出這個結論。`,
  objection: (it) => `它是用來回應${it}的，使後者不再有反對的分量。`,
};

const BESIDE: About<Exclude<Beside, 'NEITHER'>> = {
  FOR_IT: (it) => `它並不反對${it}。在原文中，它反而是支持後者的理由之一。`,
  ANSWERED_BY_IT: (it) => `方向反了：是${it}在回應所問的反對意見。`,
};

/** Where the step is hit and its conclusion is chosen, or the other way round. */
const NEARLY: About<'step' | 'conclusion'> = {
  conclusion: (it) =>
    `對了一半：它確實使${it}較不可信。但它有說明這個結論不成立嗎？還是說，憑別的理由，這個結論仍可能成立？`,
  step: (it) =>
    `對了一半：接受它的人，就不會再走到${it}這一步。但它談的是前提夠不夠充分嗎？換成別的理由，它是不是同樣構成妨礙？`,
};

const MISSES: About<Hittable['kind']> = {
  premise: (it) => `這個前提並沒有被否認：接受${it}的人，照樣可以這樣反對。`,
  conclusion: (it) => `這個反對意見並沒有直接談到${it}。請想一想：接受它的人，不能再接受的是什麼？`,
  step: (it) =>
    `這個反對意見談的不是由前提能否得出${it}。請想一想：接受它的人，不能再接受的是什麼？`,
  objection: (it) => `它並沒有削弱${it}，兩者可以並存。`,
};
