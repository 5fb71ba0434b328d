import type { Article } from '../publication/model.ts';

type LeadPicture = Pick<NonNullable<Article['image']>, 'alt' | 'decorative'>;

/**
 * Returns the alternative text of a lead picture; an empty string if the picture is decorative.
 *
 * @throws Error if a picture that is not decorative has no text, which the schema refuses.
 */
export function describePicture({ alt, decorative }: LeadPicture): string {
  if (decorative) return '';
  if (alt === undefined) throw new Error('the lead picture has neither alt: nor decorative: true');
  return alt;
}
