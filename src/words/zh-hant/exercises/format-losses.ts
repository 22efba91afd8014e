import type { LossWords } from '../../loss-words.js';

/** What a format cannot hold of exercises. */
export const LOSS_WORDS: LossWords = {
  drawing: '作圖：哪些陳述要合在一起，以及接近正確的關係所得的分數',
  readOtherwise: '在另一種可接受的解讀中作用不同的陳述',
  ambiguous: '整個練習：可以有太多種解讀',
  remarksOfMatching: '配對題中對錯誤選項的說明',
  remarksAndPointsOfMatching: '配對題中對錯誤選項的說明，以及它的多個得分點',
  partialCreditOfMatching: '配對題中的部分得分',
  otherGrades: 'Moodle 沒有的得分比例：改用最接近的',
  arrows: '待配對文字中的「->」：以「→」代替',
  escapeMarks: '「&&058;」之類的記號：Moodle 會當作它自己轉義過的字元',
  outerBlanks: '文字前後的空白',
  characters: 'XML 容不下的字元：以「\uFFFD」代替',
};
