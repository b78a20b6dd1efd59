/** A browser reads the file some time after the click. */
const READ_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}

/** Fetches an address and saves it. Throws where the server does not give it, so that no one is told it is on its way. */
export async function saveFrom(address: string, name: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  saveAs(await answer.blob(), name);
}
