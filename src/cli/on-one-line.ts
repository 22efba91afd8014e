/** A sentence as one line of a terminal, whatever the texts of a map that it quotes hold. */
export function onOneLine(sentence: string): string {
  return sentence.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
