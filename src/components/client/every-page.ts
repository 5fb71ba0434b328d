/*
 * All that every page runs, in one file: a page asks for it once and has it for all others. What few readers need comes when they
 * reach for it.
 */
import '../../search/panel/load-on-intent.ts';
import './open-notes.ts';
import './passage-links.ts';
import './scroll-frames.ts';
import './share-row.ts';
import './show-rest.ts';
import './theme-switch.ts';
