/** The ids of the panel's own buttons, which the palette presses. */
export const SAVE_FILE_ID = 'save-file';
export const OPEN_FILE_ID = 'open-file';

/** Saves the choice as a file, as the button does. */
export function pressSaveFile(): void {
  document.getElementById(SAVE_FILE_ID)?.click();
}

/** Asks for a file to open, as the button does. */
export function pressOpenFile(): void {
  document.getElementById(OPEN_FILE_ID)?.click();
}
