// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// What is wrong with a panel, judged by what was seen of it. Needs no browser: judge.test.js shows what it must not let pass.

/** The panels of a board, top to bottom, those of folded rows too. */
export const panelsOf = (board) =>
  board.panels
    .flatMap((panel) => (panel.type === 'row' ? (panel.panels ?? []) : [panel]))
    .sort((a, b) => a.gridPos.y - b.gridPos.y || a.gridPos.x - b.gridPos.x);

export const foldedRowsOf = (board) => board.panels.filter((panel) => panel.type === 'row' && panel.collapsed);

/** What a panel asked and has no answer to yet. */
export const unanswered = (panel, answers) =>
  panel.targets.map((target) => target.refId).filter((refId) => !answers.some((answer) => answer.refId === refId));

const refused = (answers) =>
  answers.filter((answer) => answer.error).map((answer) => `query ${answer.refId} failed: ${answer.error}`);

function faults(panel, { drawn, icon, broken, message, answers }) {
  if (!drawn) {
    return ['is not drawn'];
  }
  const found = [...new Set(refused(answers))];
  if (broken) {
    found.push(`broke while it was drawn: ${broken}`);
  } else if (icon && found.length === 0) {
    found.push('shows an error');
  }
  const open = unanswered(panel, answers);
  if (open.length > 0) {
    found.push(`has no answer to query ${open.join(', ')}`);
  }
  // "Data is missing a time field" and the like: there are rows, and the panel cannot draw them.
  if (message && answers.some((answer) => answer.rows > 0)) {
    found.push(`has rows and says "${message}"`);
  }
  return found;
}

/**
 * Sentences that name board, panel and what is wrong.
 *
 * @param seen by the panel's id: drawn, icon of an error, text of what broke, message in place of a drawing
 * @param answers by the panel's id: refId, error, rows; under '' those to variables and annotations
 */
export function complaints(board, seen, answers) {
  const of = (id) => answers.get(String(id)) ?? [];
  const found = refused(of('')).map((fault) => `${board.title}: a variable or an annotation: ${fault}`);
  for (const panel of panelsOf(board)) {
    const sight = { ...(seen[panel.id] ?? { drawn: false }), answers: of(panel.id) };
    found.push(...faults(panel, sight).map((fault) => `${board.title}: ${panel.title} (${panel.id}) ${fault}`));
  }
  return found;
}

/** The panels whose queries found no row, but for those that may be empty. */
export const empty = (board, answers, mayBe = []) =>
  panelsOf(board)
    .filter((panel) => !mayBe.includes(panel.title))
    .filter((panel) => !(answers.get(String(panel.id)) ?? []).some((answer) => answer.rows > 0))
    .map((panel) => `${board.title}: ${panel.title} (${panel.id}) has no data`);

/** The answers in the body of /api/ds/query, or one error for a body without any. */
export function answersIn(status, body, refIds) {
  const results = Object.entries(body?.results ?? {});
  if (results.length === 0) {
    return refIds.map((refId) => ({ refId, error: `HTTP ${status} ${body?.message ?? ''}`.trim(), rows: 0 }));
  }
  return results.map(([refId, { error, frames = [] }]) => ({
    refId,
    error,
    rows: frames.reduce((sum, frame) => sum + (frame.data?.values?.[0]?.length ?? 0), 0),
  }));
}
