import type { ExerciseKind } from '../../../exercises/exercise.js';
import type { ExerciseSentences } from '../../exercise-words.js';

/** Why there are no more exercises of a kind. */
export const shortfallReason: ExerciseSentences['shortfall'] = ({
  kind,
  places,
  otherDifficulty,
  unfair,
}) => {
  const because = [
    ...(otherDifficulty > 0 ? [`${otherDifficulty} 處難度不同`] : []),
    ...(unfair > 0 ? [`${unfair} 處做不出沒有爭議的練習`] : []),
  ];
  const found = `此圖有 ${places} 處${because.length > 0 ? `，其中${because.join('，')}` : ''}。`;
  return `這類練習需要${NEEDS[kind]}；${found}`;
};

const NEEDS: Readonly<Record<ExerciseKind, string>> = {
  ROLE: '一個在各種解讀下角色都相同的陳述（前提、中間結論、結論或反對意見），所在的推論在原文中找得到，且周圍的陳述不致太多',
  ATTACH: '三個彼此相近的陳述，分別支持至少兩個結論，以及另一個它們都不直接支持的陳述',
  LINKED:
    '兩個陳述和一個結論，所在的推論在原文中找得到，且在各種解讀下支持的方式都相同：看得出是聯合、各自獨立，或一個經由另一個',
  UNSTATED: '一步在原文中找得到、看得出由二到四個前提聯合支持的推論，且附近有三個補不上空缺的陳述',
  SCHEME: '一步依循目錄中某種論證型式的推論，該型式有批判性問題，並有三種容易與它混淆的型式',
  ATTACK: '一個反對意見，針對某步推論、其前提或結論，或針對這樣的反對意見，且在原文中相距不遠',
  DEPENDENCE: '一個陳述，放棄它之後有結論隨之不成立，而鄰近的其他結論仍然成立，合計至少三個',
  EVIDENCE: '一個主張，以及關於它的全部查證結果：至多三項，判定一致，且文字沒有直接說出判定',
  BUILD: '四到九個通到同一個結論的陳述，其間的關係須完整可見，且沒有兩個讀來相同',
};
