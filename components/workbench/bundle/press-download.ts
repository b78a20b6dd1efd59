/** The id of the page's own download button, which every other way to the download presses. */
export const DOWNLOAD_ID = 'download-bundle';

/** Downloads the bundle as the button does. */
export function pressDownload(): void {
  document.getElementById(DOWNLOAD_ID)?.click();
}
