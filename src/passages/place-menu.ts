/** Room in CSS pixels between the words and the menu; the handles of a finger's selection are below it. */
const gap = { mouse: 8, touch: 44 };

/** Pixels that the menu keeps from the edges of the window. */
const edge = 8;

/** Where the menu belongs. */
export interface MenuPlace {
  range: Range;
  /** The text that the words are in. */
  area: Element;
  /** The open note that they are in: what lies above the page holds its own menu. */
  note: Element | null | undefined;
  /** True if a finger selected them: the system has a menu of its own above. */
  isTouch: boolean;
}

/** Sets the menu behind the block of the words for the Tab key, and above or below them for the eye: always within the window. */
export function placeMenu(menu: HTMLElement, { range, area, note, isTouch }: MenuPlace): void {
  if (note) note.append(menu);
  else {
    let block: Node = range.endContainer;
    while (block.parentNode && block !== area && block.parentNode !== area) block = block.parentNode;
    const isWhole = block === area || !area.matches('.prose');
    if (isWhole) area.after(menu);
    else if (block instanceof Element) block.after(menu);
    else area.append(menu);
  }
  const chosen = range.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  const space = isTouch ? gap.touch : gap.mouse;
  const [above, below] = [chosen.top - height - space, chosen.bottom + space];
  const fits = (top: number) => top >= edge && top + height <= clientHeight - edge;
  const [first, second] = isTouch ? [below, above] : [above, below];
  const clamp = (at: number, most: number) => Math.max(edge, Math.min(at, most - edge));
  const top = fits(first) ? first : fits(second) ? second : clamp(below, clientHeight - height);
  const left = clamp((chosen.left + chosen.right - width) / 2, clientWidth - width);
  const frame = menu.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  menu.style.setProperty('inset', `${top - frame.top}px auto auto ${left - frame.left}px`);
}
