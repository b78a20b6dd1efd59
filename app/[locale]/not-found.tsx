import { Lost } from '#components/site/lost.tsx';

export default function NotFound() {
  return <Lost kind="notFound" />;
}
