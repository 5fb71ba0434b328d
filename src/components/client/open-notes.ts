import { findAddressed } from './find-addressed.ts';

/** Opens the note that the address names, so that it lies where its mark is and closes as any note does. */
function openNote(): void {
  const note = findAddressed()?.closest<HTMLElement>('.note');
  if (!note || !('showPopover' in note)) return;
  note.previousElementSibling?.scrollIntoView({ block: 'center' });
  note.showPopover();
}

addEventListener('hashchange', openNote);
openNote();
