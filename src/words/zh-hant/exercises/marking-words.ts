import type {
  DrawingCounts,
  Linking,
  MarkingFacts,
  NamedTarget,
  RelationDrawn,
} from '../../../exercises/facts/marking-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';

/** What a mark says. */
export const MARKING_WORDS: SentencesFor<MarkingFacts> = {
  notAnswered: () => '未作答。',

  relationDrawn: (facts) => (facts.kind === 'INFERENCE' ? inference(facts) : conflict(facts)),

  relationMissing({ kind, to, struck, end, isOneMore }) {
    const text = statementsByKey([end]);
    if (kind === 'INFERENCE') {
      return isOneMore
        ? `漏了：${text} 在這裡還有一個理由，你沒有畫出。`
        : `漏了：${text} 在這裡有理由。其他陳述中，哪些使它可信？`;
    }
    const more = isOneMore ? '還有一個反對意見' : '有一個反對意見';
    if (to.kind !== 'text') return `漏了：對${target(to)}，這裡${more}。`;
    if (struck === null) return `漏了：對${text}，這裡${more}。`;
    return struck === 'INFERENCE'
      ? `漏了：對通到${text} 的一步推論，這裡有一個反對意見。`
      : `漏了：對一個與${text} 有關的反對意見，這裡有所回應。`;
  },

  drawingMarked({ relations, right, near, wrong, missing, isOtherReading }: DrawingCounts) {
    const reading = isOtherReading ? '這是按原文另一種可接受的解讀評分的，它與你的圖更相符。' : '';
    const extra = wrong === 0 ? '' : `你畫的關係中，有 ${wrong} 個不在論證之中。`;
    if (right === relations) return `${relations} 個關係全部正確。${extra}${reading}`;
    const also = [
      ...(near > 0 ? [`，${near} 個接近正確`] : []),
      ...(missing > 0 ? [`，${missing} 個漏了`] : []),
    ];
    const those = right === 0 ? '沒有一個正確' : `${right} 個正確`;
    return `${relations} 個關係中，${those}${also.join('')}。${extra}${reading}`;
  },

  partsMarked({ parts, right, partly }) {
    if (parts === 1) return right === 1 ? '正確。' : partly === 1 ? '部分正確。' : '不正確。';
    if (right === parts) return `${parts} 題全部正確。`;
    const those = right === 0 ? '沒有一題正確' : `${right} 題正確`;
    return `${parts} 題中，${those}${partly === 0 ? '' : `，${partly} 題部分正確`}。`;
  },
};

function inference({ outcome, from, to, ownEnd, linking, isIndirect }: RelationDrawn): string {
  const those = statementsByKey(from);
  const end = target(to);
  const together = from.length === 1 ? '' : '合在一起，';
  switch (outcome) {
    case 'RIGHT':
      return `正確：${those} ${together}是${end} 的理由。`;
    case 'RIGHT_ELSEWHERE':
      return '原文也可以這樣解讀，但與你的圖的其餘部分不屬於同一種解讀：這裡不計分，也不扣分。';
    case 'REVERSED': {
      const own = statementsByKey([ownEnd ?? '']);
      return `方向相反：${end} 屬於${own} 的理由，${own} 並不是${end} 的理由。`;
    }
    case 'WRONGLY_LINKED':
      return linked(linking, those, end);
    case 'WRONG_FUNCTION':
      return `${those} 在此不是${end} 的理由，而是反對意見。它若為真，什麼會變得較不可信？`;
    case 'WRONG_TARGET':
      return isIndirect
        ? `${those} 是一個理由，${end} 最終也依賴它，但不是直接的。兩者之間還隔著什麼？`
        : `${those} 是一個理由，但不是${end} 的理由。原文由它推出了什麼？`;
    case 'NOT_IN_MAP':
      return `原文沒有把${those} ${from.length === 1 ? '' : '合在一起'}作為${end} 的理由。假設前者為真：${end} 會因此更可信嗎？`;
  }
}

function linked(linking: Linking, those: string, end: string): string {
  switch (linking) {
    case 'TOO_FEW':
      return `方向正確，但只有${those} 還不夠：缺了別的，就走不到${end} 這一步。還有什麼必須與它合在一起？`;
    case 'TOO_MANY':
      return `有一部分正確，但${those} 並不都屬於同一步：放棄其他的之後，其中哪些仍是${end} 的理由？`;
    case 'MIXED':
      return `有一部分正確，但在這裡合在一起的並不是${those}：哪些陳述須合在一起才能推出${end}？`;
  }
}

function conflict({ outcome, from, to, linking, isCounted }: RelationDrawn): string {
  const those = statementsByKey(from);
  const end = target(to);
  const together = from.length === 1 ? '' : '合在一起，';
  switch (outcome) {
    case 'RIGHT':
      return isCounted
        ? `正確：${those} ${together}反對${end}。`
        : '正確，但它與你畫的另一個反對意見相同，只計一次。';
    case 'RIGHT_ELSEWHERE':
      return '原文也可以這樣解讀，但與你的圖的其餘部分不屬於同一種解讀：這裡不計分，也不扣分。';
    case 'REVERSED':
      return to.kind === 'text'
        ? `方向相反：${end} 才是反對意見，${those} 屬於它所反對的。`
        : '方向相反：請再看兩者之中哪個才是反對意見。';
    case 'WRONGLY_LINKED':
      return linking === 'TOO_FEW'
        ? `${those} 屬於對${end} 的反對意見，但還不夠：還有什麼必須與它合在一起？`
        : `這裡確實有對${end} 的反對意見，但${those} 並不都屬於它。`;
    case 'WRONG_FUNCTION':
      return `${those} 在此並不反對${end}，而是理由。它若為真，什麼會變得更可信？`;
    case 'WRONG_TARGET':
      return `${those} 是反對意見，但反對的不是${end}。它反對的是另一個陳述、通到某個陳述的一步推論，還是另一個反對意見？`;
    case 'NOT_IN_MAP':
      return `原文沒有以${those} 反對${end}。兩者能否同時成立？`;
  }
}

function target(to: NamedTarget): string {
  switch (to.kind) {
    case 'text':
      return statementsByKey([to.key]);
    case 'step':
      return `從${statementsByKey(to.from)} 到${statementsByKey([to.to])} 的這一步推論`;
    case 'objection':
      return `${statementsByKey(to.from)} 所提的反對意見`;
  }
}
