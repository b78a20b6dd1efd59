/** Prints a part of the page and nothing else of it, in the plain look of a document. */
export function printAlone(part: HTMLElement, title: string): void {
  const page = window.open('', '_blank');
  if (!page) return;
  page.document.title = title;
  page.document.documentElement.lang = part.lang;
  page.document.body.append(page.document.importNode(part, true));
  page.addEventListener('afterprint', () => page.close());
  page.print();
}
