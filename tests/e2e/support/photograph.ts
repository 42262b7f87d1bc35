import { expect, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/**
 * What a camera reads in the square of this page. It looks until it reads something, as a hand with a phone does: a
 * picture may be taken while the page still moves.
 */
export async function photograph(page: Page): Promise<string> {
  let read: string | null = null
  async function look(): Promise<string | null> {
    const { data, width, height } = PNG.sync.read(await page.locator('.qr').screenshot())
    read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null
    return read
  }
  await expect.poll(look).not.toBeNull()
  return read ?? ''
}
