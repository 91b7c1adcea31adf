/** The drawing of a QR code, for the page and for the picture. */
import { correction, generate } from 'lean-qr';

/** White modules around it, as the standard asks. */
export const QUIET = 4;

/** Dark modules as one path, a run a stroke. */
export function qrPath(text: string): { path: string; size: number } {
  // At least M: a thumb or a scratch may cover 15% of it.
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  }
  return { path, size: code.size };
}
