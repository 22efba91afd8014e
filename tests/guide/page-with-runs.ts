import type { CommandEntry, Terminal } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';

/*
 * A page shows what a command writes by a comment, and what follows the comment is that:
 *
 *   <!-- run: check seed/saturday-library -->    the command and all it writes, in a fenced block
 */
const RUN = /<!-- run: ([a-z]+) ([^>]*?) -->\n(?:```console\n[\s\S]*?\n```\n)?/g;

/** The page as it should be: each command with what it writes now, on both outputs. */
export async function pageWithRuns(
  page: string,
  commands: readonly CommandEntry[],
): Promise<string> {
  const runs = [...page.matchAll(RUN)].map(async ([, name = '', words = '']) => {
    const written = await writtenBy(commands, [name, ...words.split(' ')]);
    const line = `${name} ${words}`;
    return `<!-- run: ${line} -->\n\`\`\`console\n$ npx therefore ${line}\n${written.trimEnd()}\n\`\`\`\n`;
  });
  const blocks = await Promise.all(runs);
  return page.replace(RUN, () => blocks.shift() ?? '');
}

async function writtenBy(
  commands: readonly CommandEntry[],
  args: readonly string[],
): Promise<string> {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const terminal: Terminal = {
    environment: {},
    out: write,
    err: write,
    readInput: async () => null,
  };
  await run(commands, args, terminal);
  return written;
}
