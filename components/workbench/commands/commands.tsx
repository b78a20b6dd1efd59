'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { pressDownload } from '#components/workbench/bundle/press-download.ts';
import { SHARE_ID } from '#components/workbench/share/press-share.ts';
import { useSession } from '#components/workbench/workbench-context.tsx';
import type { Dimension } from '#lib/catalog/schema.ts';
import type { OpenDialog } from './command-dialog.tsx';
import { goTo } from './go-to.ts';
import { type Shortcut, shortcutOf } from './shortcut-keys.ts';
import { useSteps } from './use-steps.ts';

/** Rarely opened, so loaded when it is. */
const CommandDialog = dynamic(() => import('./command-dialog.tsx').then((module) => module.CommandDialog), {
  loading: () => null,
});

type Steps = ReturnType<typeof useSteps>;
type Open = OpenDialog | null;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select, [contenteditable]')
  );
}

function focusGroup(dimension: Dimension): void {
  const group = document.getElementById(`pick-${dimension}`);
  const radio = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input');
  radio?.focus();
  group?.scrollIntoView({ block: 'center' });
}

function obey(shortcut: Shortcut, setOpen: (open: Open) => void, steps: Steps): void {
  if (shortcut === 'palette' || shortcut === 'list') setOpen(shortcut);
  else if (shortcut === 'download') pressDownload();
  else if (shortcut === 'undo') steps.undo();
  else if (shortcut === 'redo') steps.redo();
  else if (shortcut === 'why' || shortcut === 'matrix') goTo(shortcut);
  else focusGroup(shortcut);
}

/** The shortcuts and the palette, and the buttons that say that they exist. */
export function Commands() {
  const { words } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const steps = useSession((state) => state.steps);
  const { undo, redo } = useSteps();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isTyping(event.target));
      if (!shortcut || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      obey(shortcut, setOpen, { undo, redo });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  return (
    <div className="flex flex-wrap gap-2">
      <Button className="font-normal text-sm" aria-disabled={steps.now === 0} onClick={undo}>
        {words.workbench.undo}
      </Button>
      <Button className="font-normal text-sm" aria-disabled={steps.now === steps.last} onClick={redo}>
        {words.workbench.redo}
      </Button>
      <Button id={SHARE_ID} className="text-sm" onClick={() => setOpen('share')}>
        {words.share.open}
      </Button>
      <Button className="font-normal text-sm" aria-label={words.palette.open} onClick={() => setOpen('palette')}>
        {words.palette.title} <kbd className="hidden font-mono text-soft text-xs sm:pointer-fine:inline">Ctrl K</kbd>
      </Button>
      <Button className="font-normal text-sm" aria-label={words.shortcuts.title} onClick={() => setOpen('list')}>
        ?
      </Button>
      {open && <CommandDialog open={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
