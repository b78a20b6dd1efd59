/** Why the server did not take something, in its own words. */
export function Refused({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p role="alert" className="mt-3 rounded-md border-2 border-seal p-3 print:hidden">
      {sentence}
    </p>
  );
}
