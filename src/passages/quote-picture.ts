/** A square that networks show whole. */
const SIDE = 1200;
const MARGIN = 100;

/** Saves words and whose they are as a picture, in the colours and the typefaces of the page. */
export async function saveQuotePicture(words: string, credit: string): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [SIDE, SIDE];
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const page = getComputedStyle(document.body);
  const [paper, ink, serif] = [
    getComputedStyle(document.documentElement).backgroundColor,
    page.color,
    page.fontFamily,
  ];
  pen.fillStyle = paper;
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.fillStyle = ink;
  pen.textBaseline = 'top';
  pen.direction = getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  const start = pen.direction === 'rtl' ? SIDE - MARGIN : MARGIN;
  const width = SIDE - 2 * MARGIN;
  const font = (weight: number, size: number) => [weight, `${size}px`, serif].join(' ');
  const quoted = `${PHRASES.marks.open}${words}${PHRASES.marks.close}`;
  const { size, lines } = fitLines(quoted, (text, fontSize) => {
    pen.font = font(420, fontSize);
    return pen.measureText(text).width <= width;
  });
  pen.font = font(420, size);
  for (const [index, line] of lines.entries()) pen.fillText(line, start, MARGIN + index * size * 1.25);
  const small = 30;
  pen.font = font(400, small);
  const under = breakLines(credit, (text) => pen.measureText(text).width <= width);
  for (const [index, line] of under.entries())
    pen.fillText(line, start, SIDE - MARGIN - (under.length - index) * small * 1.4);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'quote.png';
  link.click();
  // A browser may read it after it has asked where to keep it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The greatest size, in pixels, at which the words keep above the lines of the credit. */
function fitLines(
  text: string,
  fits: (text: string, size: number) => boolean,
): { size: number; lines: string[] } {
  for (let size = 84; size > 20; size -= 4) {
    const lines = breakLines(text, (line) => fits(line, size));
    if (lines.length * size * 1.25 <= SIDE - 3 * MARGIN - 80) return { size, lines };
  }
  return { size: 20, lines: breakLines(text, (line) => fits(line, 20)) };
}

function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const lines: string[] = [];
  let line = '';
  for (const { segment } of words) {
    if (line !== '' && segment.trim() !== '' && /\s$|[\u3000-\u9fff]$/.test(line) && !fits(line + segment)) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  return [...lines, line.trim()];
}
