'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import { Modal } from '#components/ui/modal.tsx';
import { Palette } from './palette.tsx';
import { ShortcutList } from './shortcut-list.tsx';

const ShareDialog = dynamic(
  () => import('#components/workbench/share/share-dialog.tsx').then((module) => module.ShareDialog),
  { loading: () => null },
);

export type OpenDialog = 'palette' | 'list' | 'share';

/** What opens over the page from its buttons and shortcuts. */
export function CommandDialog({ open, onClose }: { open: OpenDialog; onClose: () => void }) {
  const { palette, shortcuts, share } = useWords().words;
  const titles = { palette: palette.title, list: shortcuts.title, share: share.title };
  return (
    <Modal title={titles[open]} onClose={onClose}>
      {open === 'palette' && <Palette onDone={onClose} />}
      {open === 'list' && <ShortcutList />}
      {open === 'share' && <ShareDialog onDone={onClose} />}
    </Modal>
  );
}
