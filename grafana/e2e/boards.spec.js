// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@grafana/plugin-e2e';

const folder = new URL('../dashboards/', import.meta.url);
const boards = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
// A collapsed row is none, and a title with a variable in it is not known before.
const panelsOf = (board) => board.panels.filter((panel) => panel.type !== 'row' && !panel.title.includes('${'));
const hostile = "x\\' OR 1=1 -- ";

for (const board of boards) {
  test(`${board.title}: every panel draws and none shows an error`, async ({ gotoDashboardPage, page }) => {
    const opened = await gotoDashboardPage({ uid: board.uid });
    for (const panel of panelsOf(board)) {
      const drawn = opened.getPanelByTitle(panel.title);
      await drawn.locator.scrollIntoViewIfNeeded();
      await expect(drawn.locator, panel.title).toBeVisible();
      await expect(drawn.getErrorIcon(), `${panel.title} shows an error`).toHaveCount(0);
    }
    await expect(page.getByText(board.title).first()).toBeVisible();
  });

  test(`${board.title}: hostile text in a variable is only text`, async ({ gotoDashboardPage }) => {
    const queryParams = new URLSearchParams();
    for (const variable of board.templating.list.filter((v) => v.type !== 'datasource')) {
      queryParams.set(`var-${variable.name}`, hostile);
    }
    const opened = await gotoDashboardPage({ uid: board.uid, queryParams });
    for (const panel of panelsOf(board)) {
      const drawn = opened.getPanelByTitle(panel.title);
      await drawn.locator.scrollIntoViewIfNeeded();
      await expect(drawn.getErrorIcon(), `${panel.title} shows an error`).toHaveCount(0);
    }
  });
}

test('a click on a topic opens its board in the same time range', async ({ gotoDashboardPage, page }) => {
  const opened = await gotoDashboardPage({ uid: 'yq-overview' });
  const hot = opened.getPanelByTitle('热点话题榜');
  await hot.locator.scrollIntoViewIfNeeded();
  const first = hot.locator.getByRole('link').first();
  test.skip((await first.count()) === 0, 'no topic in the last 24 hours');
  await first.click();
  await expect(page).toHaveURL(/\/d\/yq-topic.*var-topic=(?!%24__all)/);
  await expect(page).toHaveURL(/[?&]from=/);
});
