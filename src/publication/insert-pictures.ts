/** Replaces each `data-picture="n"` in a body with the HTML attributes of its n-th picture. */
export function insertPictures(html: string, attributes: readonly string[]): string {
  return attributes.reduce(
    (filled, attribute, index) => filled.replaceAll(`data-picture="${index}"`, () => attribute),
    html,
  );
}
