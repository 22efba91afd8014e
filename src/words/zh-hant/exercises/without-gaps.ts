/** A sentence without the spaces that its gaps leave next to marks of full width. */
export function withoutGaps(sentence: string): string {
  return sentence.replaceAll(/(?<=[「」（），。：；]) +| +(?=[「」（），。：；])/gu, '');
}
