/** `a`, `a和b`, `a、b和c`; what stands for “and” may have blanks around it, beside figures. */
export function joinedByAnd(parts: readonly string[], and: '和' | ' 和 ' = '和'): string {
  const [last = ''] = parts.slice(-1);
  const before = parts.slice(0, -1);
  return before.length === 0 ? last : `${before.join('、')}${and}${last}`;
}
