import { z } from 'zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
});

/** What is read of package-lock.json. */
export const lockSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });
export type Lock = z.infer<typeof lockSchema>;

/** What may travel to people: in the app, or in a function. The typeface is under OFL. */
const TRAVELS = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'OFL-1.1', '(Apache-2.0 AND MIT)', '(Unlicense OR Apache-2.0)', 'MPL-2.0'],
]);

/** What may build and test besides: nothing of it is given to anybody. */
const BUILDS = new Set([
  'Python-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
]);

/** Packages of a time before the field; each names its licence in a file of its own. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  eval: 'MIT',
  format: 'MIT',
  'require-like': 'MIT',
};

/** A sentence for each package whose licence is not on the list. */
export function licenceFaults({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, one]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence = one.license ?? SAID_ELSEWHERE[name];
      if (licence === undefined) return [`${name} does not say under which licence it is.`];
      const onlyBuilds = one.dev === true || one.devOptional === true;
      if (TRAVELS.has(licence) || (onlyBuilds && BUILDS.has(licence))) return [];
      return [
        `${name} is under ${licence}, which ${onlyBuilds ? 'is on no list' : 'may not travel to people'}.`,
      ];
    });
}
