import type { Page } from 'playwright-core'

// an answer of 4xx is part of the conversation, and a test may take the network away; the page shows its sentence
const expected = /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/u

/** Collects what must never happen on a page: console errors, uncaught errors, refused content, answers of 5xx. */
export const watchProblems = async (page: Page, alsoExpected = /^$/u): Promise<string[]> => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text()) && !alsoExpected.test(message.text()))
      problems.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  return problems
}
