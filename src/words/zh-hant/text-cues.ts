import type { TextCues } from '../../exercises/text-cues.js';

/** The words by which a text shows what exercises have to know of it. */
export const TEXT_CUES: TextCues = {
  reporting: /(?<!不)知道|清楚(?!可見)|承認|意識到|表示|宣稱|認為|聲稱|坦言/u,
  conditions: [
    /^([^，,。]*(?:若|如果|假如|要是|一旦|只要|除非|倘)[^，,。]*)[，,]/u,
    /^([^，,。]*(?:時|之後|以後|的話))[，,]/u,
    /^(不[^，,。]*)[，,]/u,
  ],
  judging:
    /^(?:但|然而|不過)|主張|說法|屬實|不實|並非如此|真偽|證實|證偽|反證|反駁|駁斥|矛盾|牴觸|抵觸|印證|有爭議|部分支持|最接近的/u,
  hedging: /代理指標|替代指標|近似|粗略|估計|不限於|並非僅|不只是/u,
  universal: /所有|一切|全部|全都|都在|每次|每個|每一|總是|從來|從未|人人/u,
};
