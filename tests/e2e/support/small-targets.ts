import type { Page } from '@playwright/test'

const least = 47.5

/** What can be pressed in a simulator, as it is drawn now, with less room than a finger needs: 48 px each way. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(smallest => {
    const pressables = '.sim button, .sim a[href], .sim summary, .sim textarea, .sim input:not([type=hidden])'
    return [...document.querySelectorAll(pressables)].flatMap(element => {
      const { width, height } = element.getBoundingClientRect()
      const isSmall = width > 0 && Math.min(width, height) < smallest
      return isSmall ? [`${element.className} ${element.textContent}: ${width} × ${height}`] : []
    })
  }, least)
}
