import { ours } from '../telling.js';

/** What a shown text is, where that does not tell. */
export const PREMISE_CAPTION = ours({ en: 'Premise', 'zh-Hant': '前提' });
export const CONCLUSION_CAPTION = ours({ en: 'Conclusion', 'zh-Hant': '結論' });
