/** An archive says itself how large its files are, and may lie: no more than so many bytes are ever unpacked. */
export class TooLarge extends Error {}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Whoever stops early has seen enough; the source may say so as an error.
    reader.cancel().catch(() => undefined);
  }
}

/** Unpacks to the end. Throws TooLarge beyond `bytesMax`, and a TypeError where the data is damaged. */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  format: 'deflate-raw' | 'gzip',
  bytesMax: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of chunksOf(new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)))) {
    bytes += part.byteLength;
    if (bytes > bytesMax) throw new TooLarge();
    parts.push(part);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
