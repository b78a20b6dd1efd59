/** The colours of the picture. Names are those of the page's own custom properties, so that a page can put in its own. */
export type PaletteColour =
  | 'ground'
  | 'surface'
  | 'sunken'
  | 'line'
  | 'edge'
  | 'ink'
  | 'soft'
  | 'seal'
  | 'launch'
  | 'launch-wash'
  | 'balance'
  | 'balance-wash'
  | 'deploy'
  | 'deploy-wash'
  | 'plus2'
  | 'on-plus2'
  | 'minus1'
  | 'on-minus1';

export type Theme = 'light' | 'dark';

/** Kept equal to app/globals.css by a test. */
export const PALETTES: Readonly<Record<Theme, Readonly<Record<PaletteColour, string>>>> = {
  light: {
    ground: '#faf9f6',
    surface: '#ffffff',
    sunken: '#f1efe9',
    line: '#dcd8ce',
    edge: '#7d7a72',
    ink: '#15181d',
    soft: '#565a62',
    seal: '#b3261e',
    launch: '#0f6b63',
    'launch-wash': '#e3f1ef',
    balance: '#62259b',
    'balance-wash': '#f1e8f9',
    deploy: '#a81a50',
    'deploy-wash': '#fbe7ee',
    plus2: '#1d4ed8',
    'on-plus2': '#ffffff',
    minus1: '#fed7aa',
    'on-minus1': '#7c2d12',
  },
  dark: {
    ground: '#101317',
    surface: '#181c22',
    sunken: '#0b0d10',
    line: '#2e343d',
    edge: '#8a919d',
    ink: '#eceae4',
    soft: '#a9adb5',
    seal: '#ff8a7d',
    launch: '#6fd6c9',
    'launch-wash': '#12302d',
    balance: '#cfabf5',
    'balance-wash': '#2b1c3d',
    deploy: '#ff9ebf',
    'deploy-wash': '#3a1725',
    plus2: '#8fb4ff',
    'on-plus2': '#0a1a3f',
    minus1: '#55280f',
    'on-minus1': '#ffd9b8',
  },
};
