'use client';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { endSession, openSession, readSession, type SessionState, takeLaunchToken } from './session-calls.ts';
import { TokenForm, type TokenWords } from './token-form.tsx';

type SignInWords = TokenWords & Record<'waiting' | 'done' | 'failed' | 'provider' | 'launch' | 'off' | 'out', string>;

type Shown = { state?: SessionState; problem?: string };

// One exchange a page, however often React mounts it: the token works once.
let exchange: Promise<string | undefined> | undefined;

/** Exchanges the token of the address for a session, or asks for another way in. */
export function SignIn({ words, locale }: { words: SignInWords; locale: string }) {
  const [{ state, problem }, show] = useState<Shown>({});

  async function refresh(refusal?: string) {
    show({ state: await readSession(), ...(refusal !== undefined && { problem: refusal }) });
  }

  useEffect(() => {
    const launchToken = takeLaunchToken();
    if (launchToken !== undefined) exchange = openSession({ launchToken });
    let isShown = true;
    const read = async () => {
      const refusal = await exchange;
      const next = await readSession();
      if (isShown) show({ state: next, ...(refusal !== undefined && { problem: refusal }) });
    };
    void read();
    return () => {
      isShown = false;
    };
  }, []);

  if (!state) return <p role="status">{words.waiting}</p>;
  return (
    <>
      {problem !== undefined && (
        <p role="alert" className="mt-4 rounded-md border border-edge bg-sunken p-3">
          <strong>{words.failed}</strong> {problem}
        </p>
      )}
      {state.signedIn ? (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <p role="status">{words.done}</p>
          <Button onClick={() => endSession().then(() => refresh())}>{words.out}</Button>
        </div>
      ) : (
        <Ways state={state} words={words} locale={locale} onRefused={refresh} />
      )}
    </>
  );
}

type WaysProps = {
  state: SessionState;
  words: SignInWords;
  locale: string;
  onRefused: (refusal?: string) => Promise<void>;
};

function Ways({ state, words, locale, onRefused }: WaysProps) {
  if (state.ways.length === 0) return <p className="mt-4">{words.off}</p>;
  return (
    <div className="mt-4 space-y-6">
      {state.ways.includes('oidc') && (
        <p>
          <a className="font-bold underline underline-offset-4" href={`/api/session/oidc?lang=${locale}`}>
            {words.provider}
          </a>
        </p>
      )}
      {state.ways.includes('token') && (
        <TokenForm words={words} onToken={async (token) => onRefused(await openSession({ token }))} />
      )}
      <p className="text-soft">{words.launch}</p>
    </div>
  );
}
