/** What stands in an element: words, HTML, or nothing yet, if only its beginning is wanted. */
type Inner = string | { html: string } | { open: true };

/** Writes an element of HTML, or words alone if it has no name. Attributes that are no text are left out. */
export function toHtml(
  tag: string,
  inner: Inner,
  attributes: Readonly<Record<string, unknown>> = {},
): string {
  const words = typeof inner === 'string' ? escapeHtml(inner) : 'html' in inner ? inner.html : '';
  if (tag === '') return words;
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [` ${name}="${escapeHtml(value)}"`] : [],
  );
  const beginning = `<${tag}${written.join('')}>`;
  if (tag === 'img' || (typeof inner !== 'string' && 'open' in inner)) return beginning;
  return `${beginning}${words}</${tag}>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
