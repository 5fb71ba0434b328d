const frames = document.querySelectorAll<HTMLElement>('.prose [role=group]');

/** A frame is a stop of the Tab key only while there is something to scroll to. */
function setStops(): void {
  for (const frame of frames) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  }
}

addEventListener('resize', setStops);
setStops();

export {};
