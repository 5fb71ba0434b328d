import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { reportFault } from '../faults.ts';
import { warnOnce } from '../prose-data.ts';
import type { AllowedElement } from './element-list.ts';
import type { HtmlElement } from './html-element.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Properties = HtmlElement['data']['hProperties'];

/** The attributes of a `<Pull>`. */
const pullAttributes: readonly string[] = ['text', 'attribution', 'id', 'place'];

/** Attributes that every element of HTML may have. */
const globalAttributes: readonly string[] = ['dir', 'lang', 'title'];

/**
 * Reads the attributes of a `<Pull>`, as `data-pull-…` for the plugin that reads pull quotes. Those that it
 * does not have are reported.
 */
export function readPullAttributes(node: JsxElement, file: VFile): Properties {
  const properties: Properties = { dataPull: '' };
  for (const [name, value] of readPlainAttributes(node, pullAttributes, file)) {
    if (!pullAttributes.includes(name)) {
      const message = `<Pull> has no attribute “${name}”; it takes ${pullAttributes.join(', ')}`;
      reportFault(file, message, node);
    } else if (value === true) {
      reportFault(file, `<Pull ${name}> lacks its words; write <Pull ${name}="…">`, node);
    } else {
      properties[`data-pull-${name}`] = value;
    }
  }
  return properties;
}

/** Returns the mark of `<Words>`, which takes no attributes: any that it has are reported. */
export function readWordsAttributes(node: JsxElement, file: VFile): Properties {
  if (node.attributes.length > 0)
    reportFault(file, '<Words> takes no attributes; write <Words>words</Words>', node);
  return { dataWords: '' };
}

/** Reads the attributes that an element of HTML may have. Others are left out and the editor is told. */
export function readHtmlAttributes(node: JsxElement, allowed: AllowedElement, file: VFile): Properties {
  const known = [...globalAttributes, ...(allowed.attributes ?? [])];
  const properties: Properties = {};
  for (const [name, value] of readPlainAttributes(node, known, file)) {
    if (known.includes(name)) {
      properties[name] = value;
    } else if (/^on/i.test(name)) {
      reportFault(
        file,
        `<${node.name} ${name}="…"> would run code, and a text runs none; leave it out`,
        node,
      );
    } else {
      const message = `${name}="…" of <${node.name}> has no effect in a text and is left out; it takes ${known.join(', ')}`;
      warnOnce(file, message, node.position?.start.line);
    }
  }
  return properties;
}

/** Returns name and value of each attribute that holds no code; an attribute without a value has `true`. */
function readPlainAttributes(
  node: JsxElement,
  known: readonly string[],
  file: VFile,
): [string, string | true][] {
  return node.attributes.flatMap((attribute): [string, string | true][] => {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      return [[attribute.name, attribute.value]];
    }
    if (attribute.type === 'mdxJsxAttribute' && !attribute.value) return [[attribute.name, true]];
    reportFault(file, `<${node.name}> takes plain attributes only, like ${known[0]}="…"`, node);
    return [];
  });
}
