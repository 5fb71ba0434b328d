/** Selects the elements of an article's body that have an address of their own. */
export const PASSAGE_SELECTOR = ':is(p,li,h2,h3,h4,h5,h6,figcaption,pre,table,[data-b])[id]';

/** Selects a note, which stands within the paragraph of its mark and is none of the paragraph's words. */
export const NOTE_SELECTOR = '.note';
