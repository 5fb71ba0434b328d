import type { Page } from 'playwright-core';

/** What of a page is looked at: some modes have colours of their own, or no styles. */
export interface Looked {
  contrast: boolean;
  layout: boolean;
}

/**
 * Finds what is wrong with a page as it stands in its window: what sticks out of it, text that is cut off or lies upon other
 * text, text too faint on its ground, and stops of the keyboard that nobody can see or that are out of order.
 */
export function findFaults(page: Page, looked: Looked): Promise<string[]> {
  return page.evaluate(({ contrast, layout }) => {
    const faults: string[] = [];
    // What is far off the window is laid out when one comes near: here one looks at all of it.
    const whole = new CSSStyleSheet();
    whole.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(whole);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      getComputedStyle(element).clipPath === 'none' &&
      !element.closest('.visually-hidden, [popover]');
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const all = [...document.body.querySelectorAll('*')].filter(isSeen);

    if (layout) {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide`);
      for (const element of all) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 1 && (right > clientWidth + 1 || left < -1) && !scrolls(element))
          faults.push(`sticks out: ${name(element)}`);
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCut =
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
        if (isCut && element.textContent?.trim()) faults.push(`is cut off: ${name(element)}`);
      }
    }

    const blockOf = (element: Element): Element =>
      /inline/.test(getComputedStyle(element).display) && element.parentElement
        ? blockOf(element.parentElement)
        : element;
    const texts: { block: Element; element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (
        !element ||
        !node.nodeValue?.trim() ||
        !isSeen(element) ||
        element.closest('script, style, noscript, option')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 0) texts.push({ block: blockOf(element), element, box });
    }
    if (layout)
      for (const [index, one] of texts.entries())
        for (let next = index + 1; next < texts.length; next += 1) {
          const other = texts[next];
          if (!other || other.box.top > one.box.bottom || other.box.bottom < one.box.top) continue;
          if (one.block === other.block || one.block.contains(other.block) || other.block.contains(one.block))
            continue;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across > 2 && down > 0.45 * Math.min(one.box.height, other.box.height))
            faults.push(`lies upon other text: ${name(one.element)} and ${name(other.element)}`);
        }

    if (contrast) {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const known = new Map<string, number[]>();
      const read = (colour: string): number[] => {
        const before = known.get(colour);
        if (before) return before;
        if (!canvas) return [0, 0, 0, 0];
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const channels = [...canvas.getImageData(0, 0, 1, 1).data];
        known.set(colour, channels);
        return channels;
      };
      const groundOf = (element: Element | null): number[] => {
        if (!element) return read(getComputedStyle(document.documentElement).backgroundColor);
        const ground = read(getComputedStyle(element).backgroundColor);
        return (ground[3] ?? 0) > 250 ? ground : groundOf(element.parentElement);
      };
      const light = (colour: number[]) =>
        [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
          const value = (colour[at] ?? 0) / 255;
          return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        }, 0);
      const seen = new Set<Element>();
      const fields = all.filter((element) => /^(?:INPUT|SELECT|BUTTON)$/.test(element.tagName));
      for (const element of [...texts.map((text) => text.element), ...fields]) {
        if (seen.has(element)) continue;
        seen.add(element);
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const [one = 0, other = 0] = [light(read(color)), light(groundOf(element))].sort((a, b) => b - a);
        const size = Number.parseFloat(fontSize);
        const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
        const ratio = (one + 0.05) / (other + 0.05);
        if (ratio < least) faults.push(`is faint (${ratio.toFixed(1)}): ${name(element)}`);
      }
    }

    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
    ];
    for (const stop of stops) {
      if (stop.tabIndex > 0) faults.push(`comes out of order: ${name(stop)}`);
      if (layout && stop.tabIndex === 0 && isSeen(stop) && stop.getClientRects().length > 0) {
        const { width, height } = stop.getBoundingClientRect();
        if (width < 2 || height < 2) faults.push(`is a stop nobody sees: ${name(stop)}`);
      }
    }
    return [...new Set(faults)];
  }, looked);
}
