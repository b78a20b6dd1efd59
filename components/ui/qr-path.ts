import { encode } from 'uqr';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

/** The dark modules of a QR code as one SVG path in units of a module, and how many units a side has with the quiet zone. */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { border: QUIET, ecc: 'M' });
  const rows = data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''));
  const runs = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { path: runs.join(''), side: size };
}
