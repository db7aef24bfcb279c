import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// The package's own arguments are for one page in one process, where closing a context closes the browser.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/** A headless Chromium from the package registry, unpacked into the temporary folder on first use. */
export async function openChromium(): Promise<Browser> {
  // Asks the package for its own copies of system libraries, so that none needs to be installed.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGUMENTS,
    headless: true,
  });
}
