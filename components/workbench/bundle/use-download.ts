import { useState } from 'react';
import { saveFrom } from '#components/ui/save.ts';
import { DOWNLOAD_ID } from './press-download.ts';

type Archive = { name: string; path: string };

/** Takes along the archive that `archiveNow` names when asked: `times` is how often that went well, −1 where it last did not. */
export function useDownload(archiveNow: () => Archive) {
  const [taken, setTaken] = useState({ times: 0, name: '' });
  const download = async () => {
    const { name, path } = archiveNow();
    try {
      await saveFrom(path, `${name}.zip`);
      setTaken({ times: Math.max(0, taken.times) + 1, name });
    } catch {
      setTaken({ times: -1, name: '' });
    }
  };
  const close = () => {
    setTaken({ times: 0, name: '' });
    document.getElementById(DOWNLOAD_ID)?.focus();
  };
  return { taken, download, close };
}
