import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Key } from './ask-exercises.js';
import { press, tabTo } from './by-keyboard.js';

/** The parts of the learner's page, by role and name. */
export function exercisesPage(page: Page) {
  const main = page.getByRole('main');
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  return {
    heading: (name: string) => main.getByRole('heading', { name, exact: true }),
    task: (number: number, all: number) =>
      main.getByText(`Exercise ${number} of ${all}`, { exact: true }),
    list: page.getByRole('navigation', { name: 'Exercises of this set' }),
    answer: page.getByRole('form', { name: 'Your answer' }),
    parts: page.locator('fieldset.part'),
    result: page.getByRole('region', { name: 'What it is worth' }),
    drawing: page.locator('.build-pane'),
    thing: (key: string) => page.locator(`.build-pane [data-drop="${key}"]`),
    drawn: page.getByRole('region', { name: 'What you drew' }).getByRole('listitem'),
    meaning: (name: 'supports' | 'objects to') => page.getByRole('radio', { name, exact: true }),
    begin: button('Begin'),
    markIt: button('Mark my answer'),
    tryAgain: button('Try again'),
    removeAll: button('Remove all'),
    next: main.getByRole('button', { name: /^(?:Next|To the total)/ }),
    anotherSeed: button('Another seed'),
  };
}

/** Answers an exercise in one way or another; the answer stands there then, and is not marked. */
export interface Hand {
  choose(part: Key['parts'][number], at: number, choice: string): Promise<void>;
  infer(premises: readonly string[], conclusion: string, name: string): Promise<void>;
  object(attackers: readonly string[], target: string, key: Key): Promise<void>;
  press(button: Locator): Promise<void>;
  next(): Promise<void>;
}

/** Somebody with a mouse, who drags wherever something can be dragged. */
export function byMouse(page: Page): Hand {
  const there = exercisesPage(page);
  const drag = async (from: Locator, to: Locator) => {
    // Both are brought into sight before either is measured: that may scroll the other away.
    for (const one of [to, from]) await one.scrollIntoViewIfNeeded();
    const [start, end] = [await middleOf(from), await middleOf(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 2 });
    await page.mouse.move(end.x, end.y, { steps: 2 });
    await page.mouse.up();
  };
  const line = async (from: string, to: string) => {
    await expect.poll(() => there.drawing.getAttribute('aria-busy')).toBe('false');
    await drag(there.thing(from), there.thing(to));
  };
  return {
    async choose({ key, texts }, at, choice) {
      const row = there.parts.nth(at);
      const grip = row.locator('[data-grip]');
      if ((await grip.count()) > 0) {
        const target = page.getByRole('listitem').filter({ hasText: texts[choice] ?? key });
        await drag(grip, target);
      } else {
        await row.locator(`input[value="${choice}"]`).click();
      }
    },
    async infer([first = '', ...others], conclusion, name) {
      await there.meaning('supports').click();
      await line(first, conclusion);
      for (const premise of others) await line(premise, name);
    },
    async object(attackers, target) {
      await there.meaning('objects to').click();
      if (attackers.length > 1) for (const one of attackers) await there.thing(one).click();
      await line(attackers[0] ?? '', target);
    },
    press: (button) => button.click(),
    next: () => there.next.click(),
  };
}

/** Somebody with a keyboard and nothing else. */
export function byKeyboard(page: Page): Hand {
  const there = exercisesPage(page);
  const { keyboard } = page;
  const check = async (texts: readonly string[], legend: string) => {
    for (const key of texts) {
      const group = page.getByRole('group', { name: legend, exact: true });
      await tabTo(page, group.getByRole('checkbox').nth(Number(key) - 1));
      await keyboard.press('Space');
    }
  };
  const draw = async (label: string, target: string) => {
    await tabTo(page, page.getByRole('combobox', { name: label, exact: true }));
    await keyboard.type(target);
    await press(page, page.getByRole('button', { name: 'Draw', exact: true }));
  };
  const means = async (name: 'supports' | 'objects to', arrow: string) => {
    if (await there.meaning(name).isChecked()) return;
    await tabTo(page, page.locator('.build-tools input:checked'));
    await keyboard.press(arrow);
  };
  return {
    async choose({ texts }, at, choice) {
      const radios = there.parts.nth(at).locator('input[type="radio"]');
      const chosen = radios.and(page.locator(':checked'));
      await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first());
      await keyboard.press('Space');
      const wanted = radios.and(page.locator(`[value="${choice}"]`));
      for (let presses = 0; !(await wanted.isChecked()); presses += 1) {
        expect(presses).toBeLessThan(Object.keys(texts).length);
        await keyboard.press('ArrowDown');
      }
    },
    async infer(premises, conclusion) {
      await means('supports', 'ArrowLeft');
      await check(premises, 'Premises');
      await draw('Conclusion', `${conclusion}:`);
    },
    async object(attackers, target, { inferences, conflicts }) {
      await means('objects to', 'ArrowRight');
      await check(attackers, 'Objecting');
      const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
      const number = Number(target.slice(1)) - 1;
      const [inference, conflict] = [inferences[number], conflicts[number]];
      if (target.startsWith('i') && inference !== undefined) {
        await draw('Against', `the step from ${and.format(inference.premises)} to`);
      } else if (target.startsWith('c') && conflict !== undefined) {
        await draw('Against', `the objection of ${and.format(conflict.attackers)}`);
      } else {
        await draw('Against', `${target}:`);
      }
    },
    press: (button) => press(page, button),
    next: () => keyboard.press('n'),
  };
}

async function middleOf(thing: Locator) {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`${thing} is not there to be dragged.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
