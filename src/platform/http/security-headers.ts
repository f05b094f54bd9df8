/** What every answer carries unless it sets its own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), interest-cohort=()',
}

/** Pages set their own policy; what sets none (JSON, files) may load nothing. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
