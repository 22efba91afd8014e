/** The language of an exercise's own words: Chinese where its texts are, else English. */
export function wordsLanguage(language: string): string {
  return language === 'zh-Hant' ? language : 'en';
}
