'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Modal } from '#components/ui/modal.tsx';
import type { LocalFact } from '#lib/catalog/localize.ts';
import { FactList } from './fact-list.tsx';

/** One fact over the page, with a button that closes it. */
export function FactDialog({ fact, onClose }: { fact: LocalFact; onClose: () => void }) {
  const { words } = useWords();
  return (
    <Modal title={fact.id} onClose={onClose}>
      <FactList isOpen facts={[fact]} />
      <form method="dialog" className="mt-3 text-right">
        <button type="submit" className="min-h-10 rounded-md border border-edge px-4 font-bold">
          {words.bundle.close}
        </button>
      </form>
    </Modal>
  );
}
