'use client';
import { EditionNotice } from './edition-notice.tsx';
import { LinkNotice, type Unusable } from './link-notice.tsx';

type NoticesProps = { unusable: readonly Unusable[]; edition: string | undefined };

/** What has to be said of the link with which the page was opened. */
export function Notices({ unusable, edition }: NoticesProps) {
  return (
    <>
      {edition !== undefined && <EditionNotice edition={edition} />}
      {unusable.length > 0 && <LinkNotice unusable={unusable} />}
    </>
  );
}
