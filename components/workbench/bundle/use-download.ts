import { useState } from 'react';
import { saveFrom } from '#components/ui/save.ts';
import { DOWNLOAD_ID } from './press-download.ts';

/** Takes the bundle of a query along: `times` is how often that went well, −1 where it last did not. */
export function useDownload(query: string | null, name: string) {
  const [taken, setTaken] = useState({ times: 0, name: '' });
  const download = async () => {
    try {
      await saveFrom(`/bundle.zip?${query}`, `${name}.zip`);
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
