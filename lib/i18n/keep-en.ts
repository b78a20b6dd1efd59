import type { Words } from './words.ts';

/** The words of beginning and of keeping: scenarios by caller, three questions, recent decisions, files. */
export const keepEn = {
  callers: {
    clients: 'Companies and apps call an API',
    browsers: 'People use it in a browser',
    services: 'Only services of our own',
  },
  guide: {
    title: 'Begin with three questions',
    hint: 'Tick whatever holds. Each answer says what it sets; on the next page you can change all of it.',
    sets: 'Sets: {needs}',
    need: '{name} ({level})',
    chosen: 'Your requirements: {needs}',
    none: 'Nothing ticked yet.',
    show: 'Show the answer',
  },
  recent: {
    title: 'Recent decisions',
    hint: 'Kept in this browser only, the last {max}.',
    own: 'Own requirements',
    edited: '{name} (edited)',
    remove: 'Remove {name} from the list',
    removeShort: 'Remove',
    clear: 'Clear the list',
    cleared: 'The list is empty.',
    removed: '{name} removed.',
    go: 'Recent: {name}',
    goList: 'All recent decisions',
    facts: 'facts of {month}',
  },
  file: {
    title: 'Keep it as a file',
    name: 'Name of your scenario',
    save: 'Save as a file',
    open: 'Open a file',
    drop: {
      title: 'Let go to open it',
      foreign: 'This kind of file cannot be opened here',
      hint: 'A scenario file, or a bundle: its zip, its tgz, or the saikyo-ecs.json in it.',
    },
    andDrop: ' You can also drop it on the page.',
    saved: '{file} is in your downloads.',
    opened: 'Opened “{name}”. Undo takes you back.',
    partly: 'This part of the file could not be used:',
    problems: {
      'too-large': '{file} is larger than 256 kB, so it is no scenario file.',
      'not-json': '{file} is neither JSON nor an archive, so it is no scenario file and no bundle.',
      unreadable: '{file} could not be read. A folder cannot be opened; pack it, or take the saikyo-ecs.json in it.',
      foreign: '{file} is JSON, but neither a scenario file nor the saikyo-ecs.json of a bundle.',
      newer: '{file} comes from a later version of this page and cannot be read here.',
      broken: '{file} is a scenario file or a manifest, but it is broken at “{at}”.',
      'archive-too-large': '{file} is larger, packed or unpacked, than any bundle is. It was not opened.',
      'archive-broken': '{file} is an archive, but it is damaged or locked. Download or copy it again.',
      'archive-foreign': '{file} is an archive, but there is no saikyo-ecs.json in it, so it is no bundle.',
    },
  },
} as const satisfies Words;
