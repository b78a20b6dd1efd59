import lighthouse from 'lighthouse';

/** The scores of one run, 0 to 100, and what took points away, in Lighthouse's own words. */
export async function audit(url, port) {
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  const all = Object.values(lhr.categories);
  const scores = Object.fromEntries(all.map(({ id, score }) => [id, Math.round(score * 100)]));
  const findings = all.flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id: name }) => lhr.audits[name])
      .filter(({ score }) => score !== null && score < 0.9)
      .map(({ title, displayValue = '' }) => `${id}: ${title} ${displayValue}`.trim()),
  );
  return { scores, findings };
}
