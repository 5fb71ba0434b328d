import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';

/** The source of a tag as its readers see it, who are to read of it: `&#8221;` is a quotation mark. */
export const decodeReferences = (source: string): string =>
  source.includes('&') ? htmlText(fromHtml(source.replaceAll('<', '&lt;'), { fragment: true })) : source;
