import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../domain/domain-error.js';
import { nearestNames } from '../domain/nearest-names.js';
import { UsageError } from './command.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Takes the arguments of a command apart: its options by their long names, and the rest.
 *
 * @throws UsageError naming the option that is not known, and the nearest ones that are.
 */
export function parseCommandLine<const T extends Options>(args: readonly string[], options: T) {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && options[token.name] === undefined && !isShort(token, options)) {
      throw new UsageError(unknownOption(token.rawName, Object.keys(options)));
    }
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isShort(token: { readonly rawName: string; readonly name: string }, options: Options) {
  return Object.values(options).some(({ short }) => token.rawName === `-${short}`);
}

function unknownOption(typed: string, known: readonly string[]): string {
  const near = nearestNames(typed.replace(/^-+/, ''), known).map((name) => `--${name}`);
  return `There is no option ${typed}.${didYouMean(near, '')}`;
}
