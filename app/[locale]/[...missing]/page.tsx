import { notFound } from 'next/navigation';

/** Any path below a language that is no page of ours. */
export default function MissingPage(): never {
  notFound();
}
