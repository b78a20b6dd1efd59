/** The id of the page's own button, which the palette presses. */
export const SHARE_ID = 'share-decision';

/** Opens the dialog as the button does. */
export function pressShare(): void {
  document.getElementById(SHARE_ID)?.click();
}
