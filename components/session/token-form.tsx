import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

export type TokenWords = Record<'token' | 'submit', string>;

/** Asks for APP_TOKEN. The field is a password's, so that a password manager can keep it. */
export function TokenForm({ words, onToken }: { words: TokenWords; onToken: (token: string) => Promise<void> }) {
  const id = useId();
  const [token, setToken] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    await onToken(token);
    setToken('');
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <span className="grow">
        <label htmlFor={id} className="block font-bold">
          {words.token}
        </label>
        <input
          id={id}
          type="password"
          autoComplete="current-password"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
          className="mt-1 min-h-11 w-full rounded-md border border-edge bg-surface px-3 sm:min-h-10"
        />
      </span>
      <Button type="submit" kind="primary">
        {words.submit}
      </Button>
    </form>
  );
}
