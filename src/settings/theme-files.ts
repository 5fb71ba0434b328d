import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFilesBelow } from '../runtime/list-files.ts';
import type { Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { THEME_FOLDER } from './theme.ts';

/** Finds a logo or an icon that browsers could not show. A build refuses it. */
export function checkThemePictures(content: string): Problem[] {
  return ['logo.svg', 'icon.svg'].flatMap((name) => {
    const path = join(content, THEME_FOLDER, name);
    if (!existsSync(path)) return [];
    const [first] = listFaults(readFileSync(path, 'utf8'));
    return first === undefined ? [] : [{ file: nameInProject(path), message: first }];
  });
}

function listFaults(svg: string): string[] {
  return [
    ...(/<svg[\s>]/.test(svg) ? [] : ['is no SVG picture; export it as SVG']),
    ...(/<svg[^>]*\sxmlns=/.test(svg) ? [] : ['lacks xmlns="http://www.w3.org/2000/svg" in its <svg>']),
    ...(/<svg[^>]*\s(?:viewBox|width)=/.test(svg)
      ? []
      : ['says neither its viewBox nor its width; export it again']),
    ...(/<text[\s>]/.test(svg)
      ? ['holds letters that need a font, which pictures cannot load; convert them to outlines (paths)']
      : []),
    ...(/<(?:script|foreignObject)[\s>]/.test(svg) ? ['holds a script or a page; take it out'] : []),
  ];
}

/** Finds files in the theme that nothing reads, and fonts without their licence: what an editor should look at again. */
export function findUnusedThemeFiles(content: string): Problem[] {
  const files = listFilesBelow(join(content, THEME_FOLDER));
  const unread = files
    .filter((file) => /^(?:logo|icon|favicon)\.(?!svg$)/i.test(basename(file)))
    .map((file) => ({
      file: nameInProject(file),
      message: 'is not used: the logo is logo.svg, the icon is icon.svg',
    }));
  const fonts = files.filter((file) => /\.(?:woff2?|ttf|otf)$/i.test(file));
  const hasLicence = files.some((file) => /^(?:licen[cs]e|OFL)/i.test(basename(file)));
  const [font] = fonts;
  if (font === undefined || hasLicence) return unread;
  return [
    ...unread,
    {
      file: nameInProject(font),
      message: 'is a font without its licence; put the licence beside it, as OFL.txt or LICENSE.txt',
    },
  ];
}
