const WIDTH = 100;

/** JSON for people: a value stands on one line where it fits, else each of its members on its own. */
export function jsonText(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (indent.length + flat.length <= WIDTH || typeof value !== 'object' || value === null) {
    return flat;
  }
  const inner = `${indent}  `;
  const [open, close, members] = Array.isArray(value)
    ? ['[', ']', value.map((member) => jsonText(member, inner))]
    : ['{', '}', Object.entries(value).map(([key, one]) => `"${key}": ${jsonText(one, inner)}`)];
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${close}`;
}
