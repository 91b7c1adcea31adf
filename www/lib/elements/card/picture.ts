/**
 * The card as a picture, for the phone's gallery: shop, tier, points of a day, name, and the code that the till scans.
 * Drawn, not photographed: a page cannot photograph itself, and a picture needs no buttons.
 */
import { QUIET, qrPath } from './qr-path.js';
import { type Shown, tierName } from './shown.js';

const WIDTH = 720;
const HEIGHT = 1080;
const EDGE = 48;
/** A code of at least this side is read from a screen at arm's length. */
const CODE = 532;

/** Ground and ink of the face on the page: the shop may have set its own. */
function coloursOf(face: Element | null | undefined): { ground: string; ink: string } {
  const style = face && getComputedStyle(face);
  return { ground: style?.backgroundColor || '#0E5A64', ink: style?.color || '#FFF' };
}

/** Smaller, until it fits; at the smallest it is cut. */
function fit(
  pen: CanvasRenderingContext2D,
  text: string,
  weight: number,
  size: number,
  width: number,
): string {
  let at = size;
  const font = (): string =>
    `${weight} ${at}px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif`;
  for (pen.font = font(); pen.measureText(text).width > width && at > size / 2; pen.font = font()) at -= 2;
  if (pen.measureText(text).width <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('')}…`;
}

export function cardPicture(shown: Shown, face: Element | null | undefined): Promise<Blob> {
  const { member, language } = shown;
  const { text, format } = language;
  const { tier, programme, points, code, name } = member;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('no canvas'));
  const { ground, ink } = coloursOf(face);
  const write = (
    words: string,
    y: number,
    size: number,
    weight = 400,
    x = EDGE,
    align: CanvasTextAlign = 'left',
  ) => {
    pen.textAlign = align;
    pen.fillText(fit(pen, words, weight, size, (WIDTH - 2 * EDGE) * (align === 'center' ? 1 : 0.98)), x, y);
  };

  pen.fillStyle = ground;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = ink;
  write(programme.name, 92, 34, 500);
  write(tierName(shown, tier.id), 148, 34, 700);
  write(format.num(points.active), 262, 96, 700);
  write(`${text.spendable}, ${text.on(format.day(member.on)).toLocaleLowerCase(language.code)}`, 312, 28);
  write(name || text.member, 380, 34, 600);

  const top = 428;
  pen.fillStyle = '#FFF';
  pen.fillRect(EDGE, top, WIDTH - 2 * EDGE, HEIGHT - top - EDGE);
  pen.fillStyle = '#000';
  if (code) {
    const { path, size } = qrPath(code);
    // Whole pixels a module: a code that is blurred at its edges is read worse.
    const side = Math.floor(CODE / (size + 2 * QUIET));
    pen.save();
    pen.translate((WIDTH - side * size) / 2, top + side * QUIET);
    pen.scale(side, side);
    pen.fill(new Path2D(path));
    pen.restore();
    write(text.qr.code(code), top + CODE + 36, 32, 500, WIDTH / 2, 'center');
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
