/**
 * The content security policy of a page.
 * @param {string} scripts sources of `script-src`: 'self' with hashes or a nonce
 * @param {string} styles sources of `style-src`
 */
export const pagePolicy = (scripts, styles = "'self'") =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
