'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { PictureFrame } from './picture-frame.tsx';

type PicturePendingProps = { isFailed?: boolean; isRefused?: boolean };

/** What stands in the picture's place until it is there. */
export function PicturePending({ isFailed = false, isRefused = false }: PicturePendingProps) {
  const { words } = useWords();
  return (
    <PictureFrame notes={isFailed && <p role="alert">{words.picture.failed}</p>}>
      <p className="flex size-full items-center justify-center rounded-md bg-sunken text-soft">
        {!isFailed && (isRefused ? words.picture.refused : words.picture.loading)}
      </p>
    </PictureFrame>
  );
}
