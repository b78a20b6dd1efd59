/** The first sentence of a description, where there is room for one only. */
export function firstSentence(text: string): string {
  const [, first] = /^(.*?(?:。|\.(?=\s|$)))/s.exec(text) ?? [];
  return first ?? text;
}

/** A span of time as a clock shows it: `0:07`, `12:03`, `1:02:33`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
