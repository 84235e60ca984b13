/** Drops files on the window. The driver's own method needs constructors that the window does not have. */
import type { JSHandle, Locator } from 'playwright';

export function dropFiles(area: Locator, files: JSHandle<DataTransfer>): Promise<void> {
  return area.evaluate((element, dataTransfer) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    element.dispatchEvent(event);
  }, files);
}
