import type { LocalizedText } from '../../domain/language.js';

/**
 * What a step of each scheme of the catalogue rests on, as the end of “It rests on …”, by the
 * scheme's name.
 */
export const SCHEME_GROUNDS: Readonly<Record<string, LocalizedText>> = {
  'expert-opinion': { en: 'an expert who says so', 'zh-Hant': '某位專家這樣說' },
  'position-to-know': {
    en: 'somebody who is placed so as to know, and says so',
    'zh-Hant': '某個身處知情位置的人這樣說',
  },
  'witness-testimony': {
    en: 'a witness who reports what happened',
    'zh-Hant': '某位證人陳述事情的經過',
  },
  'popular-opinion': {
    en: 'how many people accept the claim',
    'zh-Hant': '有許多人接受這個主張',
  },
  'admission-against-interest': {
    en: 'somebody who concedes what goes against his or her own side',
    'zh-Hant': '某人承認了對自己一方不利的事',
  },
  example: {
    en: 'a single case, from which something general is drawn',
    'zh-Hant': '單一個案，並由它得出一般的道理',
  },
  analogy: {
    en: 'a known case, from which one passes to another that is like it',
    'zh-Hant': '一個已知的情況，並由它推到另一個相似的情況',
  },
  precedent: {
    en: 'an earlier case, and how it was decided or dealt with',
    'zh-Hant': '先前的案例，以及當時是如何裁決或處理的',
  },
  sign: {
    en: 'something observed, as the mark of something else that is there or coming',
    'zh-Hant': '觀察到的某種現象，並視之為另一種情況已經存在或即將到來的徵兆',
  },
  'correlation-to-cause': {
    en: 'two things that go together, of which one is then called the cause of the other',
    'zh-Hant': '兩個現象相伴出現，並由此說其中之一是另一個的原因',
  },
  'cause-to-effect': {
    en: 'a cause that is at work or will be, from which its effect follows',
    'zh-Hant': '某個已在或將會起作用的原因，並由此推出它的結果',
  },
  'effect-to-cause': {
    en: 'something that has happened, and a cause that would explain it',
    'zh-Hant': '某件已經發生的事，以及能解釋它的原因',
  },
  'evidence-to-hypothesis': {
    en: 'a hypothesis, and a finding that is to be expected if it is true',
    'zh-Hant': '一個假說，以及它若為真便應觀察到的現象',
  },
  'practical-reasoning': {
    en: 'somebody’s goal, and what would serve to reach it',
    'zh-Hant': '某個行動者的目標，以及有助於達成它的做法',
  },
  'necessary-condition': {
    en: 'a goal, and something without which it cannot be reached',
    'zh-Hant': '某個目標，以及達成它所不可缺少的條件',
  },
  'positive-consequences': {
    en: 'the good that an action would bring, as the reason to take it',
    'zh-Hant': '某項行動會帶來的好處，並以此作為採取行動的理由',
  },
  'negative-consequences': {
    en: 'the harm that an action would bring, as the reason not to take it',
    'zh-Hant': '某項行動會帶來的壞處，並以此作為不採取行動的理由',
  },
  waste: {
    en: 'what has been put in already, as the reason to go on',
    'zh-Hant': '先前已經投入的一切，並以此作為繼續下去的理由',
  },
  threat: {
    en: 'somebody’s threat, as the reason to comply',
    'zh-Hant': '某一方的威脅，並以此作為照辦的理由',
  },
  'fear-appeal': {
    en: 'a fearful outcome, and what would keep it away',
    'zh-Hant': '某種可怕的結果，以及能避免它的做法',
  },
  values: {
    en: 'something that is held to be good, and what would further it',
    'zh-Hant': '某種受到認同的價值，以及有助於實現它的做法',
  },
  dilemma: {
    en: 'just two courses that are open, each with an unwelcome result',
    'zh-Hant': '僅有的兩條路，而每一條都有不願見到的結果',
  },
  alternatives: {
    en: 'several possibilities, of which all but one are ruled out',
    'zh-Hant': '幾種可能，而除了其中之一，其餘都被排除',
  },
  opposition: {
    en: 'two things that cannot both hold, one of which does',
    'zh-Hant': '兩件不能同時成立的事，而其中之一成立',
  },
  'verbal-classification': {
    en: 'what holds of everything under a term, and a thing that falls under it',
    'zh-Hant': '凡屬某一類的都具有的性質，以及屬於這一類的某事物',
  },
  'definition-to-classification': {
    en: 'what a term means, and a thing that is as the term requires',
    'zh-Hant': '某個名稱的定義，以及符合這個定義的某事物',
  },
  'established-rule': {
    en: 'an established rule that requires a certain conduct',
    'zh-Hant': '要求某種做法的既定規則',
  },
  gradualism: {
    en: 'a row of small steps, each of which has to be granted with the one before',
    'zh-Hant': '一連串的小步，而接受了前一步就得接受下一步',
  },
  'slippery-slope': {
    en: 'a row of events that one step would set off, with an end that must not come about',
    'zh-Hant': '某一步會引發的一連串事件，而其結局是不容發生的',
  },
  composition: {
    en: 'a property of the parts, as the reason why the whole has it',
    'zh-Hant': '各部分的某種性質，並由此說整體也具有它',
  },
  division: {
    en: 'a property of the whole, as the reason why a part has it',
    'zh-Hant': '整體的某種性質，並由此說某個部分也具有它',
  },
  commitment: {
    en: 'a position that somebody has taken and is held to',
    'zh-Hant': '某人已採取、並須受其約束的立場',
  },
  'inconsistent-commitment': {
    en: 'somebody’s words or deeds, which go against a position that he or she professes',
    'zh-Hant': '某人的言行，與其所聲稱的立場相違',
  },
  bias: {
    en: 'somebody’s taking sides, for which his or her word counts for less',
    'zh-Hant': '某人立場偏頗，其說法因而分量較輕',
  },
  'lack-of-knowledge': {
    en: 'there being no knowledge of something that would be known if it were so',
    'zh-Hant': '某事若屬實便應有人知道，而至今無人知道',
  },
};
