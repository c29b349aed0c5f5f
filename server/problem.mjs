/** Problem documents (RFC 9457): how the API refuses. */

/**
 * @typedef {object} Problem
 * @property {number} status
 * @property {string} title
 * @property {string} detail
 * @property {string} [parameter] the query parameter at fault
 * @property {readonly string[]} [allowed] what that may be
 */

/** Nothing of a problem is kept: the next request may be answered. */
export const PROBLEM_HEADERS = {
  "Content-Type": "application/problem+json; charset=utf-8",
  "Cache-Control": "no-store",
};

/** @param {Problem} problem */
export const problemDocument = ({ status, title, detail, ...members }) =>
  JSON.stringify({ type: "about:blank", status, title, detail, ...members });
