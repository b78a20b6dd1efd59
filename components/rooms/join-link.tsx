'use client';
import { useRoomPlace } from './room-context.tsx';

/** The address by which people join: the server's own where it has one. */
export function useJoinLink(): { link: string; shown: string; isLoopback: boolean } {
  const { appUrl, code } = useRoomPlace();
  const link = `${appUrl ?? location.origin}/r/${code}`;
  const { host, hostname, pathname } = new URL(link);
  const isLoopback = /^(localhost|127\.|\[::1\])/.test(hostname);
  return { link, shown: `${host}${pathname}`, isLoopback };
}

/** A code as one reads it aloud: in two halves. */
export function SpacedCode({ code }: { code: string }) {
  return (
    <span className="whitespace-nowrap font-mono">
      {code.slice(0, 4)}
      <span className="inline-block w-[0.35em]" />
      {code.slice(4)}
    </span>
  );
}
