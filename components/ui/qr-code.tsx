import { qrPath } from './qr-path.ts';

type QrCodeProps = { text: string; label: string; className?: string };

/** A QR code, dark on white in either theme: not every camera reads an inverted one. */
export function QrCode({ text, label, className = '' }: QrCodeProps) {
  const { path, side } = qrPath(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={`block h-auto w-full ${className}`}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
