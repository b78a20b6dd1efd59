import type { ReactNode } from 'react';

/** A link to another site. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer" target="_blank" className="underline decoration-edge hover:decoration-ink">
      {children}
      <span aria-hidden="true" className="ml-0.5 text-soft">
        ↗
      </span>
    </a>
  );
}
