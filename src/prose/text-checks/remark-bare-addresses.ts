import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { warnOnce } from '../prose-data.ts';

/** Marks that stand behind an address in prose and are no part of it; GFM knows only those of ASCII. */
const behind = /[?!.,:;*_~'"]*[“”„‟‘’‚‛«»‹›—…].*$/su;

/**
 * Ends a bare address before a closing quotation mark, an apostrophe, a long dash or an ellipsis:
 * “https://example.org/report”, says the agency. An address that does hold one is written
 * `[words](<address>)`.
 */
export function remarkBareAddresses() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'link', (link, index, parent) => {
      const address = readBareAddress(link);
      if (address === undefined || index === undefined || !parent) return undefined;
      // Nobody wrote a link: words that only look like an address, as www.[host]/page, stay words.
      if (/^(?:https?:|www\.)/i.test(address) && !URL.canParse(link.url)) {
        parent.children.splice(index, 1, ...link.children);
        return [SKIP, index + 1];
      }
      const [rest = ''] = behind.exec(address) ?? [];
      const kept = address.slice(0, address.length - rest.length);
      if (rest === '' || !/^(?:https?:\/\/|www\.)[^\s/]/i.test(kept)) return undefined;
      // It may be part of a word, as in what’s-new, and not the end of the address.
      if (/^[’‘][\p{L}\p{N}]/u.test(rest) && /^(?:https?:\/\/)?[^/]+\/./i.test(kept)) {
        const message = `the link ${kept} ends before “${rest}”; if that is part of the address, write [words](<${address}>)`;
        warnOnce(file, message, link.position?.start.line);
      }
      link.url = link.url.startsWith('http://www.') && /^www\./i.test(kept) ? `http://${kept}` : kept;
      link.children = [{ type: 'text', value: kept }];
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
      return [SKIP, index + 2];
    });
  };
}

/** Returns the words of a link that is an address by itself, as GFM finds it. */
function readBareAddress({ children, url, title }: Link): string | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text' || title) return undefined;
  return url === only.value || url === `http://${only.value}` ? only.value : undefined;
}
