import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import { nameInProject, resolveInEngine } from '../runtime/project-root.ts';
import { computeContrast } from './contrast.ts';

/** The colours that a publication may set, as the names of their tokens. */
const COLOURS = ['paper', 'paper-raised', 'ink', 'ink-quiet', 'rule', 'accent', 'mark'] as const;
type ColourName = (typeof COLOURS)[number];

/** A colour on a light page and on a dark one, as `#rrggbb`. */
interface Colour {
  light: string;
  dark: string;
}

/** How a publication looks, beside what its settings say: the files of `theme/` in its content folder. */
export interface Theme {
  colours: Record<ColourName, Colour>;
  /** The publication's own `tokens.css` without its comments, or undefined. */
  css: string | undefined;
  /** True if the publication has a `logo.svg`, which is printed in place of its name. */
  hasLogo: boolean;
  /** The publication's own `icon.svg`, or undefined. */
  icon: string | undefined;
}

/** The folder of the theme below the content folder. Its logo and fonts are served below the same address, `/theme/`. */
export const THEME_FOLDER = 'theme';

/** True for a file of the theme that pages refer to; the style sheet stands in every page itself. */
export const isServed = (file: string): boolean => !file.endsWith('.css');

let theme: Theme | undefined;

/** The theme of the publication that is built, read once. */
export function getTheme(): Theme {
  theme ??= readTheme(resolveContentFolder());
  return theme;
}

const TOKEN = /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi;

/**
 * Reads a publication's theme. A colour that it does not set is ours, from `src/styles/tokens.css`.
 *
 * @param content The content folder, absolute.
 */
export function readTheme(content: string): Theme {
  const read = (name: string) => {
    const file = join(content, THEME_FOLDER, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const written = read('tokens.css');
  const css = written && withoutComments(written);
  const ours = readFileSync(resolveInEngine('src/styles/tokens.css'), 'utf8');
  const found = new Map([...readColours(ours), ...readColours(css ?? '')]);
  const colourOf = (name: ColourName): Colour => {
    const colour = found.get(name);
    if (!colour) throw new Error(`src/styles/tokens.css does not set --${name} with light-dark(#…, #…)`);
    return colour;
  };
  return {
    css: css?.replace(/\s+/g, ' ').trim(),
    hasLogo: existsSync(join(content, THEME_FOLDER, 'logo.svg')),
    icon: read('icon.svg'),
    colours: {
      paper: colourOf('paper'),
      'paper-raised': colourOf('paper-raised'),
      ink: colourOf('ink'),
      'ink-quiet': colourOf('ink-quiet'),
      rule: colourOf('rule'),
      accent: colourOf('accent'),
      mark: colourOf('mark'),
    },
  };
}

/** Blanks comments out; every line stays where it is. */
const withoutComments = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

function readColours(css: string): [string, Colour][] {
  return [...withoutComments(css).matchAll(TOKEN)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]);
}

/** Text and the ground it is read on. WCAG 2.2, 1.4.3: at least 4.5 to 1. */
const READ_ON: readonly [text: ColourName, ground: ColourName][] = [
  ['ink', 'paper'],
  ['ink', 'paper-raised'],
  ['ink', 'mark'],
  ['ink-quiet', 'paper'],
  ['ink-quiet', 'paper-raised'],
  ['accent', 'paper'],
];

const LEAST_CONTRAST = 4.5;

/** Finds what is wrong with a publication's own colours: one that cannot be read, or text too faint on its ground. */
export function checkTheme(content: string): Problem[] {
  const path = join(content, THEME_FOLDER, 'tokens.css');
  if (!existsSync(path)) return [];
  const { colours } = readTheme(content);
  const css = withoutComments(readFileSync(path, 'utf8'));
  const file = nameInProject(path);
  const lineOf = (name: string) => css.slice(0, css.indexOf(`--${name}:`)).split('\n').length;
  const known = new Set(readColours(css).map(([name]) => name));
  const unread = COLOURS.filter((name) => css.includes(`--${name}:`) && !known.has(name)).map((name) => ({
    file,
    line: lineOf(name),
    message: `--${name} must be written like light-dark(#fdfbf6, #171613), so that cards and icons can follow it`,
  }));
  const faint = READ_ON.flatMap(([text, ground]) =>
    (['light', 'dark'] as const).flatMap((mode) => {
      const contrast = computeContrast(colours[text][mode], colours[ground][mode]);
      if (contrast >= LEAST_CONTRAST || !(known.has(text) || known.has(ground))) return [];
      return {
        file,
        line: lineOf(known.has(text) ? text : ground),
        message: `--${text} on --${ground} has a contrast of ${contrast.toFixed(1)} to 1 on ${mode} pages; readers need ${LEAST_CONTRAST}`,
      };
    }),
  );
  return [...unread, ...faint];
}
