import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';

/** The foot of every page: where this comes from, and the API. */
export function SiteFooter({ words, checked }: { words: Dictionary; checked: string }) {
  return (
    <footer className="mt-16 border-line border-t">
      <div className="mx-auto flex max-w-[110rem] flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-soft text-sm sm:px-6">
        <p>{fill(words.site.footer, { date: checked })}</p>
        <p>
          <a href="/openapi.json" className="underline decoration-edge">
            {words.site.api}
          </a>
        </p>
      </div>
    </footer>
  );
}
