import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What Node the image has, what CI tries, what npm is told and what is promised are one truth. */
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }; // our own
const majors = (text: string, form: RegExp) => [
  ...new Set(Array.from(text.matchAll(form), ([, major]) => major)),
];

test('CI tries the built program on the Node of the image', () => {
  const [ofImage, ...others] = majors(read('Dockerfile'), /^FROM node:(\d+)-/gm);
  expect(others).toEqual([]);
  expect(majors(read('.ci/run'), /--package=node@(\d+)\./g)).toEqual([ofImage]);
  expect(read('docs/operations.md')).toContain(`| ${ofImage} | April 2028 | what the image has;`);
});

test('what is said of Node is what npm is told', () => {
  expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
  expect(read('README.md')).toContain('# Node 20.19, 22.13, 24 or later;');
  expect(read('docs/operations.md')).toMatch(/\| 22, from 22\.13 \|.*\n\| 20, from 20\.19 \|/);
});

test('every package runs on each of these', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Readonly<Record<string, { engines?: { node?: string } }>>; // npm's form
  };
  const asked = Object.values(packages).flatMap(({ engines: of }) => of?.node ?? []);
  const beyond = [...new Set(asked)].filter((range) => !allowsOldest(range));
  expect(beyond).toEqual([]);
});

/** Whether a range of npm's lets in 20.19.0, as far as ranges here are written. */
function allowsOldest(range: string): boolean {
  return range.split('||').some((part) => {
    const [, sign, major = '0', minor = '0'] =
      /^\s*(\^|>=|)\s*(\d+)(?:\.(\d+|x))?/.exec(part) ?? [];
    const isBelow = Number(major) < 20 || (Number(major) === 20 && Number(minor) <= 19);
    return sign === '>=' ? isBelow : Number(major) === 20 && isBelow;
  });
}
