'use client';
import { type ReactNode, useId } from 'react';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { PERMALINK_LENGTH_MAX } from '#lib/choice/permalink.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { sharedAddresses } from './shared-addresses.ts';

type PartProps = { title: string; hint: string; children: ReactNode };

function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-5 border-line border-t pt-4 first-of-type:mt-3">
      <h3 id={id} className="font-bold">
        {title}
      </h3>
      <p className="text-soft text-sm">{hint}</p>
      {children}
    </section>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  const { words } = useWords();
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      <textarea
        readOnly
        rows={3}
        aria-label={label}
        value={text}
        className="min-w-0 flex-1 basis-64 break-all rounded-md border border-line bg-sunken p-3 font-mono text-sm"
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton text={() => text} label={words.bundle.copy} about={label} done={words.bundle.copied} />
    </div>
  );
}

function LinkPicture({ address, title }: { address: string; title: string }) {
  const { share } = useWords().words;
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: drawn in its size by the server, and only where this is open */}
      <img
        src={address}
        alt={fill(share.pictureAlt, { formula: title })}
        width={1200}
        height={630}
        className="mt-2 h-auto w-full rounded-md border border-line bg-sunken"
      />
      <a
        href={address}
        download="saikyo-ecs.png"
        className="mt-1 inline-flex min-h-9 items-center font-bold text-sm underline underline-offset-4"
      >
        {share.savePicture}
      </a>
    </>
  );
}

const isOwnMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(host);

/** A decision, to be given to others: as a link, a code, commands, a card in their page, a picture. */
export function ShareDialog({ onDone }: { onDone: () => void }) {
  const { words, locale } = useWords();
  const { share } = words;
  const { actual, choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  const { shown } = decision;
  const title = shown ? formulaText(actual.options, shown.pick) : words.workbench.title;
  const hasPick = shown !== undefined;
  const isRefused = hasPick && bundleProblems(choice, shown.pick, vocabulary).length > 0;
  const asked = { choice, vocabulary, locale, origin: location.origin, title, hasPick };
  const { link, frame, picture, commands } = sharedAddresses(asked);
  const lengths = { count: link.length, max: PERMALINK_LENGTH_MAX };
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-bold text-xl">{share.title}</h2>
        <Button kind="bare" onClick={onDone}>
          {share.close}
        </Button>
      </div>
      <Part title={share.link} hint={fill(share.linkHint, { edition: monthName(vocabulary.version, locale) })}>
        <Copied text={link} label={share.link} />
        {link.length > PERMALINK_LENGTH_MAX && <p className="mt-2 font-bold text-sm">{fill(share.long, lengths)}</p>}
        {isOwnMachine(location.hostname) && <p className="mt-2 text-sm">{share.local}</p>}
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <div className="w-full max-w-80 overflow-hidden rounded-md border border-line">
            <QrCode text={link} label={share.qr} />
          </div>
          <p className="text-soft text-sm">{share.qrHint}</p>
        </div>
      </Part>
      <Part title={share.picture} hint={share.pictureHint}>
        {isRefused ? <p className="mt-2">{words.picture.refused}</p> : <LinkPicture address={picture} title={title} />}
      </Part>
      <Part title={share.terminal} hint={share.terminalHint}>
        <Copied text={commands.join('\n')} label={share.terminal} />
      </Part>
      <Part title={share.embed} hint={share.embedHint}>
        <Copied text={frame} label={share.embed} />
      </Part>
    </>
  );
}
