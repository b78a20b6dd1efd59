/** The id of the page's own download button, which every other way to the download presses. */
export const DOWNLOAD_ID = 'download-bundle';

const PATIENCE_MS = 3000;

/** Downloads the bundle as the button does. Where the button still follows the last change, the press waits for it. */
export function pressDownload(): void {
  const button = document.getElementById(DOWNLOAD_ID);
  if (!button) return;
  if (!button.matches(':disabled')) {
    button.click();
    return;
  }
  const waiting = new MutationObserver(() => {
    if (button.matches(':disabled')) return;
    waiting.disconnect();
    button.click();
  });
  waiting.observe(button, { attributeFilter: ['disabled'] });
  setTimeout(() => waiting.disconnect(), PATIENCE_MS);
}
