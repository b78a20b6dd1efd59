'use client';
import { Lost } from '#components/site/lost.tsx';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <Lost kind="broken" onRetry={reset} />;
}
