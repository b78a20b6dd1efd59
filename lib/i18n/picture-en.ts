import type { Words } from './words.ts';

/** The words around the picture of the architecture. */
export const pictureEn = {
  title: 'Architecture',
  region: 'The picture of the architecture, to be scrolled',
  large: 'Full screen',
  save: 'Save as',
  mermaid: 'Copy Mermaid',
  copied: 'Copied',
  noPng: 'This browser could not draw the PNG. The SVG shows the same.',
  loading: 'The picture is being drawn.',
  failed: 'The picture could not be loaded. The files of the bundle are not affected.',
  refused: 'The settings do not go together, so there is no picture.',
  stale: 'The picture shows the last settings that work.',
  hint: 'Drawn from the template of the bundle. Point at a requirement to see what answers it.',
  answered: '{name}: answered by {parts}',
  strained: '{name}: extra work at {parts}',
  unanswered: '{name}: no part of this picture answers it',
  difference: { added: 'Only here', changed: 'Other than there', missing: 'Only there' },
  icons: 'The icons in the pictures are AWS Architecture Icons, © Amazon Web Services, unchanged.',
  asText: 'Read as text',
} as const satisfies Words;
