import { describe, expect, it } from 'vitest';
import { findUntold } from './find-untold.ts';

function untold(code: string, file = 'app/routes/sample.tsx'): readonly string[] {
  return findUntold(file, code).untold.map((node) => node.getText().trim());
}

describe('text that does not go through t', () => {
  it.each([
    ['const a = <p>Solved</p>;', 'Solved'],
    ['const a = <button aria-label="x">{icon}</button>;', '"x"'],
    ['const a = <Field label={isNew ? "add" : t("Change")} />;', '"add"'],
    ['const a = <Line label={`rule ${number}`} />;', '`rule ${number}`'],
    ['const words = "Nothing to undo";', '"Nothing to undo"'],
    ['const words = { label: "Macros" };', '"Macros"'],
    ['const words = `${name} is back.`;', '`${name} is back.`'],
    ['offer("this device could not keep that");', '"this device could not keep that"'],
  ])('is found in %s', (code, found) => {
    expect(untold(code)).toEqual([found]);
  });

  it.each([
    'const a = <p>{t("Solved")}</p>;',
    'const a = <h1>Roost</h1>;',
    'const a = <p className="flex items-center">{time} · {size}</p>;',
    'const look = "rounded-md border border-line";',
    'const a = event.key === "Enter" || KEYS["Page Down"];',
    'const id = `queue ${queue.id}`;',
    'throw new Error("This screen is drawn outside the workspace");',
    'const path = `/inbox/${ticketId}?view=all`;',
    'const wide = matchMedia("(min-width: 48rem) and (hover)");',
    'import { a } from "some where";',
  ])('is none in %s', (code) => {
    expect(untold(code)).toEqual([]);
  });

  it('is found in the short phrases of app/words, which look like ids elsewhere', () => {
    expect(untold('const words = `tag ${tag}`;', 'app/words/sample.ts')).toEqual(['`tag ${tag}`']);
  });
});
