/**
 * A frame is a stop of the Tab key only while there is something to scroll to. It and what is in it change their sizes with the
 * window, when a font arrives, and when the page below the first window is laid out.
 */
const observer = new ResizeObserver(() => {
  for (const frame of frames)
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
});

const frames = document.querySelectorAll<HTMLElement>('.prose [role=group]');
for (const frame of frames) for (const sized of [frame, ...frame.children]) observer.observe(sized);

export {};
