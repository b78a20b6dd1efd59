import type { Words } from './words.ts';

/** The words of the command palette. */
export const paletteEn = {
  title: 'Commands',
  placeholder: 'Type a command, an option or a scenario',
  empty: 'Nothing matches.',
  open: 'Open the command palette',
  goScenario: 'Scenario: {name}',
  goPick: '{dimension}: {option}',
  goMonth: 'Facts as of {month}',
  goLanguage: '日本語で読む',
  goDownload: 'Download the bundle',
  goUndo: 'Undo',
  goRedo: 'Redo',
  goRoom: 'Open a room',
  goFollow: 'Follow the answer',
} as const satisfies Words;

/** The words of the list of keyboard shortcuts. */
export const shortcutsEn = {
  title: 'Keyboard shortcuts',
  palette: 'Command palette',
  download: 'Download the bundle',
  launch: 'Go to launch type',
  balance: 'Go to load balancing',
  deploy: 'Go to deploy method',
  why: 'Go to the reasons',
  matrix: 'Go to all combinations',
  undo: 'Undo',
  redo: 'Redo',
  list: 'This list',
  close: 'Close',
} as const satisfies Words;
