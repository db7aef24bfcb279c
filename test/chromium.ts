import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A headless Chromium from the package registry, unpacked into the temporary folder on first use. */
export async function openChromium(): Promise<Browser> {
  // Asks the package for its own copies of system libraries, so that none needs to be installed.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
}
