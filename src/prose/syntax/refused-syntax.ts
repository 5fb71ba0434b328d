import { findAllowedElement, voidElements } from '../elements/element-list.ts';
import { describeRefusedElement } from '../elements/element-refusals.ts';
import { findCodeRanges, isWithin } from './code-ranges.ts';
import { keepLineEnds, type RefusedPart, refuseSign } from './refused-part.ts';
import { balanceTags, readTag, type Tag } from './tags.ts';

/**
 * Finds all that keeps a text from being parsed, so that an editor is told of everything at once: the parser
 * itself stops at the first. What it finds may be less than what the parser refuses, never more than a fault
 * a line.
 *
 * @param text A text that the parser has refused.
 * @returns The parts in order; they do not overlap.
 */
export function findRefusedSyntax(text: string): RefusedPart[] {
  const code = findCodeRanges(text);
  const parts: RefusedPart[] = [];
  const tags: Tag[] = [];
  const sign = /\\[^\n]|[<{]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [mark] = found;
    const at = found.index;
    if (mark.startsWith('\\') || isWithin(code, at) || isBracketedAddress(text, at)) continue;
    const part = mark === '<' ? refuseAngle(text, at, tags) : refuseBrace(text, at);
    if (part) parts.push(part);
    const end = part?.to ?? tags.at(-1)?.to ?? 0;
    sign.lastIndex = Math.max(at + 1, end);
  }
  return [...parts, ...balanceTags(tags, text)].sort((one, other) => one.from - other.from);
}

/** The address of a link or a picture may stand in angle brackets: `![…](<./my picture.png>)`. */
function isBracketedAddress(text: string, at: number): boolean {
  return /\]\([ \t]*$|^[ \t>*+\d.)-]*\[[^\]\n]+\]:[ \t]*$/m.test(
    text.slice(text.lastIndexOf('\n', at - 1) + 1, at),
  );
}

/** Refuses what begins with `<` and is no tag; a tag is added to `tags`. */
function refuseAngle(text: string, at: number, tags: Tag[]): RefusedPart | undefined {
  const rest = text.slice(at, at + 10_000);
  if (/^<\s/.test(rest)) return undefined;
  const cut = (part: string, message: string, replacement = keepLineEnds(part)): RefusedPart => ({
    from: at,
    to: at + part.length,
    replacement,
    message,
  });
  if (rest.startsWith('<!--')) {
    const end = text.indexOf('-->', at);
    const comment = end < 0 ? '<!--' : text.slice(at, end + '-->'.length);
    return cut(
      comment,
      'this is an HTML comment; write {/* … */} for what is not to be printed, or take it out',
    );
  }
  const [declaration] = /^<[!?][^>\n]*>?/.exec(rest) ?? [];
  if (declaration) return cut(declaration, `${declaration} has no place in a text; take it out`);
  const [web, address = ''] = /^<([a-z][a-z\d+.-]*:[^\s<>]*)>/i.exec(rest) ?? [];
  if (web) {
    const message = `the address ${address} is in angle brackets; write it without them, or [words](${address})`;
    return cut(web, message, ` ${address} `);
  }
  const [mail, name = ''] = /^<([^\s<>@]+@[^\s<>]+)>/.exec(rest) ?? [];
  if (mail) return cut(mail, `the address ${name} is in angle brackets; write it without them`, ` ${name} `);
  const tag = readTag(text, at);
  if (!tag) return refuseSign(text, at);
  if (!tag.isClosing && !tag.isSelfClosing && voidElements.has(tag.name.toLowerCase()))
    return refuseOpenVoid(tag);
  tags.push(tag);
  return undefined;
}

/** Refuses `<br>`, which has to be `<br />`. */
function refuseOpenVoid({ name: written, from, to, text }: Tag): RefusedPart {
  const name = written.toLowerCase();
  const replacement = findAllowedElement(name) ? `<${name}/>${keepLineEnds(text)}` : keepLineEnds(text);
  const message = openVoids[name] ?? describeRefusedElement(name);
  return { from, to, replacement, message };
}

const openVoids: Partial<Record<string, string>> = {
  br: '<br> is not closed; write <br />, or end the line before with a backslash \\ to break it',
  hr: '<hr> is not closed; write --- in a line of its own, with an empty line before it',
  wbr: '<wbr> is not closed; write <wbr />',
};

/** Refuses a brace that is not closed in its paragraph; one that is closed the parser can read. */
function refuseBrace(text: string, at: number): RefusedPart | undefined {
  if (text.startsWith('{/*', at)) {
    return text.indexOf('*/', at) > 0 ? undefined : refuseSign(text, at);
  }
  let depth = 0;
  const brace = /\n[ \t>]*\n|[{}]/g;
  brace.lastIndex = at;
  for (let found = brace.exec(text); found; found = brace.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    else break;
    if (depth === 0) return undefined;
  }
  return refuseSign(text, at);
}
