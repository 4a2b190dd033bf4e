// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// What is wrong with a page, judged by what was seen of it. Needs no browser: judge.test.js shows what it must not let pass.

const faultsOf = {
  status: (status) => (status >= 400 ? [`was answered with ${status}`] : []),
  errors: (errors) => errors.map((text) => `the console says: ${text}`),
  dialogs: (dialogs) => dialogs.map((text) => `a script that stood in a text has run: ${text}`),
  blocked: (blocked) => blocked.map(({ directive, what }) => `${directive} of the policy was broken by ${what || 'inline code'}`),
  wider: (wider) => (wider > 0 ? [`is ${wider} px wider than the window`] : []),
  unlabelled: (fields) => fields.map((field) => `has no label for ${field}`),
  foreign: (addresses) => addresses.map((address) => `asked ${address}`),
  axe: (rules) => rules.map(({ id, places }) => `${id}: ${places.join(' | ')}`),
};

/**
 * Sentences that say what is wrong.
 *
 * @param where page, size and look, in words
 * @param seen status, console errors, dialogs, violations of the policy, px beyond the window, fields without a label, addresses of
 *     others that were asked, and what axe found; what is not there was not looked at
 */
export const complaints = (where, seen) =>
  Object.entries(faultsOf).flatMap(([key, faults]) =>
    key in seen ? faults(seen[key]).map((fault) => `${where}: ${fault}`) : [],
  );

/** What was seen of a page that has to be refused so, as if that were none; Chromium's console tells each refusal. */
export const asRefused = (seen, ...statuses) =>
  statuses.includes(seen.status)
    ? { ...seen, status: 200, errors: seen.errors.filter((text) => !statuses.some((status) => text.includes(`status of ${status} `))) }
    : { ...seen, errors: [...seen.errors, `${seen.status} came and not ${statuses.join(' or ')}`] };

/** Whether a page of the desk stands in a frame of another site: it must not. */
export const framed = (frames, desk) => frames.filter((url) => url.startsWith(desk));

/** What axe found, with the places that show it; the rest of what it says is for its own site. */
export const axeFaults = (violations) =>
  violations.map(({ id, nodes }) => ({ id, places: nodes.slice(0, 3).map((node) => node.target.join(' ')) }));

/** The texts that stand on a page only in part, or not at all; blanks count once, as browsers show them. */
export const missing = (texts, shown) => {
  const plain = (text) => text.replace(/\s+/gu, ' ').trim();
  const page = plain(shown);
  return texts.filter((text) => !page.includes(plain(text)));
};
