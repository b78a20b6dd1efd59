export type DropWords = {
  /** What happens when it is let go here. */
  title: string;
  /** That it is of no use here, as far as its kind tells before it is let go. */
  foreign: string;
  /** What can be opened. */
  hint: string;
};

/** Lies over the page while a file is held above it. Who drags sees it; nobody else needs it. */
export function DropHint({ words, isForeign }: { words: DropWords; isForeign: boolean }) {
  return (
    <div
      aria-hidden="true"
      data-drop={isForeign ? 'foreign' : 'welcome'}
      className={`pointer-events-none fixed inset-3 z-50 grid place-content-center gap-2 rounded-lg border-4 border-dashed bg-ground/90 p-6 text-center ${isForeign ? 'border-seal' : 'border-ink'}`}
    >
      <p className={`font-bold text-2xl ${isForeign ? 'text-seal' : ''}`}>{isForeign ? words.foreign : words.title}</p>
      <p className="mx-auto max-w-[40rem]">{words.hint}</p>
    </div>
  );
}
