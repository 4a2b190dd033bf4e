// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// What Grafana asked, was answered and has drawn.
import { expect } from '@grafana/plugin-e2e';
import { answersIn, foldedRowsOf, panelsOf, unanswered } from './judge.js';

/** Keeps every answer of the datasources, by the id of the panel that asked. */
export class Answers {
  #byPanel = new Map();
  #reading = [];

  constructor(page) {
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('/api/ds/query')) {
        this.#reading.push(this.#keep(response));
      }
    });
  }

  async #keep(response) {
    const asked = response.request();
    const refIds = asked.postDataJSON().queries.map((query) => query.refId);
    // Grafana cancels what it asks anew; such an answer has no body.
    const body = await response.json().catch(() => null);
    if (body === null && response.ok()) {
      return;
    }
    const panel = asked.headers()['x-panel-id'] ?? '';
    this.#byPanel.set(panel, [...this.of(panel), ...answersIn(response.status(), body, refIds)]);
  }

  of(panel) {
    return this.#byPanel.get(String(panel)) ?? [];
  }

  async byPanel() {
    await Promise.all(this.#reading);
    return this.#byPanel;
  }
}

/** Scrolls until it is there: what is far from the window is not made yet, and a page takes its time. */
async function bringIntoView(page, locator) {
  await expect(async () => {
    if ((await locator.count()) === 0) {
      await page.evaluate(() => {
        const atEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
        window.scrollTo(0, atEnd ? 0 : window.scrollY + window.innerHeight / 2);
      });
    }
    await expect(locator).toHaveCount(1, { timeout: 200 });
  }).toPass({ timeout: 30_000 });
  await locator.scrollIntoViewIfNeeded({ timeout: 10_000 });
}

/** Opens the rows that are folded. */
export async function unfold(page, board) {
  for (const row of foldedRowsOf(board)) {
    const title = page.getByText(row.title, { exact: true });
    await bringIntoView(page, title);
    await title.click({ timeout: 10_000 });
  }
}

/** Goes down the board until every panel was in view and has its answers, or had time enough. */
export async function walkDown(page, opened, board, answers, selectors) {
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const panel of panelsOf(board)) {
    // What cannot be brought into view is not drawn, which the judgement says of all such panels at once.
    await bringIntoView(page, opened.getPanelById(String(panel.id)).locator).catch(() => {});
    await expect
      .poll(() => unanswered(panel, answers.of(panel.id)), { timeout: 15_000 })
      .toEqual([])
      .catch(() => {});
  }
  await expect(opened.getByGrafanaSelector(selectors.components.Panels.Panel.loadingBar(''))).toHaveCount(0);
}

/** What is drawn of each panel, by its id. */
export const drawnOn = (page, selectors) =>
  page.evaluate(
    ({ content, icon, message, alert }) => {
      const marked = (element, mark) => element.querySelector(`[data-testid="${mark}"]`);
      const panels = [...document.querySelectorAll('[data-viz-panel-key]')].map((element) => [
        element.dataset.vizPanelKey.replace('panel-', ''),
        {
          drawn: (marked(element, content)?.childElementCount ?? 0) > 0,
          icon: marked(element, icon) !== null,
          broken: marked(element, alert)?.innerText,
          message: marked(element, message)?.innerText,
        },
      ]);
      return Object.fromEntries(panels);
    },
    {
      content: selectors.components.Panels.Panel.content,
      icon: selectors.components.Panels.Panel.status('error'),
      message: selectors.components.Panels.Panel.PanelDataErrorMessage,
      alert: selectors.components.Alert.alertV2('error'),
    },
  );
