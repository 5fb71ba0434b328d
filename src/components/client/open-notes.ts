/** Opens the note that the address names, so that it lies where its mark is and closes as any note does. */
function openNote(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const note = target?.closest<HTMLElement>('.note');
  if (!note || !('showPopover' in note)) return;
  note.previousElementSibling?.scrollIntoView({ block: 'center' });
  note.showPopover();
}

addEventListener('hashchange', openNote);
openNote();

export {};
