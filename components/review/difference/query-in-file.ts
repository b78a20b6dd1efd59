/** The parameters of a decision that was kept as a file or in its bundle; null where a file is none. Loaded when one is opened. */
export async function queryInFile(file: Blob): Promise<string | null> {
  const { readScenarioFile } = await import('#lib/keep/read-scenario-file.ts');
  const read = await readScenarioFile(file);
  return 'problem' in read ? null : new URLSearchParams(read.entries).toString();
}
