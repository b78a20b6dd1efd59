'use client';
import { Button } from '#components/ui/button.tsx';

/** The same as the browser's own way to print. */
export function PrintButton({ label }: { label: string }) {
  return <Button onClick={() => print()}>{label}</Button>;
}
