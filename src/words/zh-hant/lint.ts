import type { NamedList } from '../label-words.js';
import type { LintWords, NamedLintFact } from '../lint-words.js';
import { abridged } from '../shortened.js';
import { LINT_RULE_WORDS } from './lint-rules.js';
import { inMarks, list, listed } from './names.js';
import { grouped, languageName } from './numbers.js';

/** A longer quotation loses its middle. */
const LONGEST_QUOTATION = 60;

const NOTICES: LintWords['notices'] = {
  CIRCLE_ALONE: ({ parts: { statements, inferences } }) => ({
    message: `${circle(statements)}，而且除了這個循環，沒有什麼通到其中任何一個。`,
    mend: `${takeOneOut(inferences)}，或為其中一個陳述補上循環以外的理由。`,
  }),
  CIRCLE_PARTLY_ALONE: ({ parts: { statements, alone, inferences } }) => ({
    message: `${circle(statements)}，而且除了這個循環，沒有什麼通到${list(alone)}。`,
    mend: `${takeOneOut(inferences)}，或為${list(firstOf(alone))}補上循環以外的理由。`,
  }),
  CIRCLE_DERIVED: ({ parts: { statements, inferences } }) => ({
    message: `${circle(statements)}，不過沒有這個循環，它們也都推導得出來。`,
    mend: `${takeOneOut(inferences)}。`,
  }),
  ABOVE_CIRCLE: ({ parts: { statements } }) => ({
    message: `只有循環的支持通到${list(statements)}，因此無法由給定的陳述推導出來。`,
    mend: `改正所依賴的循環，或為${list(firstOf(statements))}補上不依賴循環的理由。`,
  }),
  CONTRADICTED_PREMISE: (fact) => {
    const { statement, findings } = fact.parts;
    return {
      message: `${list(statement)}是給定的，但${list(findings)}與它相牴觸，而有 ${grouped(fact.load)} 個結論會隨它而倒。`,
      mend: `重看${list(findings)}，並想想沒有${list(statement)}，論證還剩下什麼。`,
    };
  },
  CONTRADICTED_LEFT: (fact) => ({
    message: `遭證據反駁的陳述有 ${grouped(fact.all)} 個，其中從${list(fact.parts.first)}起的 ${grouped(fact.left)} 個未能檢查有什麼依賴它們：${budgetRanOut(fact.budget)}。`,
    mend: '逐一查詢它們的承載，或以更多的步數檢查論證圖。',
  }),
  SAME_TEXT: (fact) => {
    const languages = listed(fact.languages.map(languageName));
    return {
      message: `${list(fact.parts.statements)}這幾個陳述的${languages}文字相同。`,
      mend: '將它們合為一個陳述，並保留各自的引文；或改寫各個陳述，使文字說出彼此的差別。',
    };
  },
  REPEATED_INFERENCE: (fact) => ({
    message: `${list(fact.parts.inference)}重複了先前的推論：兩者的前提與結論都相同。`,
    mend: '兩個推論只留一個，並保留兩者的訊號詞與註記。',
  }),
  CONFLICT_WITH_ITSELF: ({ parts: { attackers } }) => ({
    message: `${list(attackers)}提出的一個衝突，攻擊的是這個衝突自己。`,
    mend: `把對象改為${list(attackers)}真正反對的。`,
  }),
  STATEMENT_AGAINST_ITSELF: ({ parts: { statement, attackers } }) => ({
    message: `${list(statement)}在${list(attackers)}提出的衝突中攻擊了自己。`,
    mend: `從攻擊陳述中刪去${list(statement)}，或改指其他對象。`,
  }),
  STATEMENT_AGAINST_ITS_INFERENCE: ({ parts: { statement, inference } }) => ({
    message: `${list(statement)}攻擊了${list(inference)}，而這個推論正是推出它的。`,
    mend: `對象不要用這個推論，或不要由${list(statement)}來攻擊。`,
  }),
  UNCONNECTED_STATEMENT: (fact) => ({
    message: `${list(fact.parts.statement)}不在任何推論或衝突之中，也沒有回答任何批判性問題。`,
    mend: '補上它所屬的推論或衝突，或將它改列為題外話。',
  }),
  IMPLICIT_PREMISE: ({ parts: { inference, premises } }) => ({
    message: `${list(inference)}依賴隱含的${list(premises)}，而沒有關於${itOrThem(premises)}的證據。`,
    mend: `為${list(premises)}尋找證據，或引用原文中說出${itOrThem(premises)}的字句。`,
  }),
  PREMISE_FOLLOWS: ({ parts: { inference, premise, by } }) => ({
    message: `${list(inference)}用不著前提${list(premise)}：其餘前提透過${list(by)}就能推出它。`,
    mend: leaveOut(premise),
  }),
  CONCLUSION_FOLLOWS: ({ parts: { inference, premise, by } }) => ({
    message: `${list(inference)}用不著前提${list(premise)}：其餘前提透過${list(by)}就能推出結論。`,
    mend: leaveOut(premise),
  }),
  ANY_PREMISE_FOLLOWS: ({ parts: { inference, premises, first, by } }) => ({
    message: `在${list(inference)}中，前提${list(premises)}任缺其一皆可；例如其餘前提透過${list(by)}就能推出${list(first)}。`,
    mend: LEAVE_ONE_OUT,
  }),
  CONCLUSION_FOLLOWS_WITHOUT_ANY: ({ parts: { inference, premises, first, by } }) => ({
    message: `在${list(inference)}中，前提${list(premises)}任缺其一皆可；例如沒有${list(first)}，其餘前提透過${list(by)}也能推出結論。`,
    mend: LEAVE_ONE_OUT,
  }),
  LINKED_LEFT: (fact) => ({
    message: `前提聯合的推論有 ${grouped(fact.all)} 個，其中從${list(fact.parts.first)}起的 ${grouped(fact.left)} 個未能檢查有無多餘的前提：${budgetRanOut(fact.budget)}。`,
    mend: '請自行檢查，或以更多的步數檢查論證圖。',
  }),
  FEWER_PREMISES: (fact) => ({
    message: `${premisesAndScheme(fact, '少於')}。`,
    mend: `把下列之中略去未說的補為隱含的陳述：${quotations(fact.scheme.premises)}。`,
  }),
  MORE_PREMISES: (fact) => ({
    message: `${premisesAndScheme(fact, '多於')}。`,
    mend: `拆開這個推論，或刪去不屬於下列任何一項的前提：${quotations(fact.scheme.premises)}。`,
  }),
  SHARED_PASSAGE: (fact) => ({
    message: `${list(fact.parts.statements)}這幾個陳述完整引用了同一段文字：${quotations([fact.exact])}。`,
    mend: '各個陳述只引說出它的字句，或將它們合為一個陳述。',
  }),
  ACCEPTANCE_UNUSED: (fact) => {
    const { rule, gone, isWhole } = fact;
    const { idle } = fact.parts;
    const away = gone === 0 ? '' : `論證圖中已經沒有的 ${grouped(gone)} 項`;
    const places = [idle.count === 0 ? '' : list(idle), away].filter(Boolean);
    return {
      message: `論證圖接受${inMarks(rule)}規則對${places.join('以及')}的提示，但這條規則在那裡並未指出問題。`,
      mend: isWhole ? '從 accepted 中刪去這個項目。' : '從這個項目中刪去這些名稱。',
    };
  },
};

export const LINT: LintWords = {
  rules: LINT_RULE_WORDS,
  notices: NOTICES,
  because: (reason) => `理由：${reason}`,
  unlisted: (count) => `另有 ${grouped(count)} 項提示未列出；加上 --json 可取得全部。`,
};

function circle(statements: NamedList): string {
  return `${list(statements)}互相支持而成循環`;
}

function takeOneOut(inferences: NamedList): string {
  return `刪去循環中的一個推論，例如${list(firstOf(inferences))}`;
}

function leaveOut(premise: NamedList): string {
  return `從前提中刪去${list(premise)}；若它本身就是一個理由，則另立一個推論。`;
}

const LEAVE_ONE_OUT = '從前提中刪去其中一個；若它本身就是一個理由，則另立一個推論。';

function premisesAndScheme(
  { count, scheme, parts }: Extract<NamedLintFact, { readonly scheme: unknown }>,
  than: '少於' | '多於',
): string {
  const has = `${list(parts.inference)}有 ${count} 個前提`;
  return `${has}，${than}論證型式${inMarks(scheme.name)}的 ${scheme.premises.length} 個`;
}

function budgetRanOut(steps: number): string {
  return `所許可的 ${grouped(steps)} 步已經用完`;
}

function quotations(texts: readonly string[]): string {
  return listed(texts.map((text) => inMarks(abridged(text, LONGEST_QUOTATION))));
}

function firstOf({ named }: NamedList): NamedList {
  return { named: named.slice(0, 1), count: 1 };
}

function itOrThem({ count }: NamedList): string {
  return count === 1 ? '它' : '它們';
}
