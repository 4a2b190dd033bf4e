// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@grafana/plugin-e2e';

const folder = new URL('../dashboards/', import.meta.url);
const boards = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
// A collapsed row is none; panels are found by id, for a title may hold a variable.
const panelsOf = (board) => board.panels.filter((panel) => panel.type !== 'row');
const overview = boards.find((board) => board.uid === 'yq-overview');
const idOf = (beginning) => String(overview.panels.find((panel) => panel.title.startsWith(beginning)).id);
const hostile = "x\\' OR 1=1 -- ";

// Without a refresh, which would take back what was asked.
const quiet = () => new URLSearchParams({ refresh: '' });

const expectAnswers = (opened, selectors) =>
  expect(opened.getByGrafanaSelector(selectors.components.Panels.Panel.loadingBar(''))).toHaveCount(0);

// A panel asks when it comes into view, and bears its error only after the answer.
async function expectNoErrors(opened, board, selectors) {
  for (const panel of panelsOf(board)) {
    const drawn = opened.getPanelById(String(panel.id));
    await drawn.scrollIntoView();
    await expect(drawn.locator, panel.title).toBeVisible();
  }
  await expectAnswers(opened, selectors);
  for (const panel of panelsOf(board)) {
    const drawn = opened.getPanelById(String(panel.id));
    await expect(drawn.getErrorIcon(), `${panel.title} shows an error`).toHaveCount(0);
  }
}

for (const board of boards) {
  test(`${board.title}: every panel draws and none shows an error`, async ({ gotoDashboardPage, page, selectors }) => {
    const opened = await gotoDashboardPage({ uid: board.uid, queryParams: quiet() });
    await expectNoErrors(opened, board, selectors);
    await expect(page.getByText(board.title).first()).toBeVisible();
  });

  test(`${board.title}: hostile text in a variable is only text`, async ({ gotoDashboardPage, selectors }) => {
    const queryParams = quiet();
    for (const variable of board.templating.list.filter((v) => v.type !== 'datasource')) {
      queryParams.set(`var-${variable.name}`, hostile);
    }
    const opened = await gotoDashboardPage({ uid: board.uid, queryParams });
    await expectNoErrors(opened, board, selectors);
  });
}

test('a click on a topic opens its board in the same time range', async ({ gotoDashboardPage, page }) => {
  const opened = await gotoDashboardPage({ uid: 'yq-overview', queryParams: quiet() });
  const hot = opened.getPanelById(idOf('热点话题榜'));
  await hot.scrollIntoView();
  const first = hot.locator.getByRole('link').first();
  await first.waitFor({ timeout: 30_000 }).catch(() => {});
  test.skip((await first.count()) === 0, 'no topic in the last 24 hours');
  await first.click();
  await expect(page).toHaveURL(/\/d\/yq-topic.*var-topic=(?!%24__all)/);
  await expect(page).toHaveURL(/[?&]from=/);
});

test('the first screen of 态势总览 shows what needs somebody now, at 1366×768', async ({ gotoDashboardPage, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const opened = await gotoDashboardPage({ uid: 'yq-overview' });
  for (const title of ['未解除的预警', '数据新鲜度', '来源异常', '未解除的预警清单', '热点话题榜', '新出现']) {
    await expect(opened.getPanelById(idOf(title)).locator, title).toBeInViewport({ ratio: 0.9 });
  }
});
