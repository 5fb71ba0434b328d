/** What an element, and those around it, must be named for a selector to match. */
export interface Selector {
  text: string;
  /** Tags, `.classes` and `[attributes`, all of them needed. */
  names: string[];
  /** Of each group (`:is(a,b)`) at least one is needed. */
  groups: Selector[][];
}

/**
 * Names that a page may have without its HTML: what the browser makes, what scripts give to elements and what they make
 * (`components/client`, `passages`, `search/panel`). A test reads those scripts for names that are missing here.
 */
const LATER =
  /^(?:html|body|mark|a|b|p|ol|ul|li|div|span|bdi|button|input|label|select|option|form|summary|details|blockquote|ins|del|h[1-6]|canvas|dialog|\.furniture|\.button|\.visually-hidden|\.(?:search|passage)-[\w-]+|search-panel|\[(?!data-)[\w-]+|\[data-(?:theme|rest|asked|verdict|arrival|passing)(?:=.*)?|\*)$/;

/** Returns the selectors of a list (`a, .b > c`), each with what it needs. */
export const parseSelector = (list: string): Selector[] => splitList(list).map(readNeeds);

function readNeeds(text: string): Selector {
  const names: string[] = [];
  const groups: Selector[][] = [];
  for (let rest = text; rest !== ''; ) {
    const inside = /^:(is|where|not|has|[\w-]+)\(/.exec(rest);
    const end = inside ? findClose(rest, inside[0].length) : undefined;
    if (inside && end !== undefined) {
      if (inside[1] === 'is' || inside[1] === 'where')
        groups.push(parseSelector(rest.slice(inside[0].length, end)));
      rest = rest.slice(end + 1);
      continue;
    }
    const [token] = /^(?:\[[^\]]*\]|::?[\w-]+|[.#]?(?:[\w-]|\\.)+|[^\w])/u.exec(rest) ?? [rest];
    rest = rest.slice(token.length);
    const name = nameOf(token);
    if (name && !LATER.test(name)) names.push(name);
  }
  return { text, names, groups };
}

/** The tag, `.class` or `[attribute` that a part of a selector asks for. */
function nameOf(token: string): string | undefined {
  if (token.startsWith('['))
    return (/^\[data-[\w-]+=[\w-]+(?=\])/.exec(token) ?? /^\[[\w-]+/.exec(token))?.[0];
  return /^\.?[\w-]+$/.test(token) ? token : undefined;
}

/** Index of the bracket that closes what was opened before `start`. */
function findClose(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Parts of a list between commas that stand in no brackets. */
function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    if ('(['.includes(list[at] ?? '')) depth += 1;
    else if (')]'.includes(list[at] ?? '')) depth -= 1;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)].map((part) => part.trim());
}
