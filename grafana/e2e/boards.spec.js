// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@grafana/plugin-e2e';
import { mayBeEmpty } from './demo.js';
import { complaints, empty } from './judge.js';
import { Answers, drawnOn, unfold, walkDown } from './seen.js';

const folder = new URL('../dashboards/', import.meta.url);
const boards = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const overview = boards.find((board) => board.uid === 'yq-overview');
// Panels are found by id, for a title may hold a variable.
const idOf = (beginning) => String(overview.panels.find((panel) => panel.title.startsWith(beginning)).id);
const hostile = "x\\' OR 1=1 -- ";
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const looks = [
  { theme: 'light', from: 'now-24h' },
  { theme: 'dark', from: 'now-7d' },
];

// A refresh would ask everything anew in the middle of the looking. None at all is taken for the board's own.
const quiet = (asked) => new URLSearchParams({ refresh: '1d', ...asked });

const expectNone = (found) => expect(found, found.join('\n')).toEqual([]);

for (const board of boards) {
  for (const { theme, from } of looks) {
    test(`${board.title}: every panel draws and none shows an error, ${theme}, ${from}`, async ({
      gotoDashboardPage,
      page,
      selectors,
    }) => {
      const answers = new Answers(page);
      await page.setViewportSize(sizes[0]);
      const opened = await gotoDashboardPage({ uid: board.uid, queryParams: quiet({ theme, from, to: 'now' }) });
      await expect(page.locator(`body.theme-${theme}`)).toHaveCount(1);
      await expect(page.getByText(board.title).first()).toBeVisible();
      await unfold(page, board);
      for (const size of sizes) {
        await test.step(`${size.width}×${size.height}`, async () => {
          await page.setViewportSize(size);
          await walkDown(page, opened, board, answers, selectors);
          expectNone(complaints(board, await drawnOn(page, selectors), await answers.byPanel()));
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wider, `${board.title} is wider than ${size.width}`).toBeLessThanOrEqual(0);
        });
      }
      if (process.env.GRAFANA_DEMO) {
        expectNone(empty(board, await answers.byPanel(), mayBeEmpty[board.uid]));
      }
    });
  }

  test(`${board.title}: hostile text in a variable is only text`, async ({ gotoDashboardPage, page, selectors }) => {
    const answers = new Answers(page);
    const queryParams = quiet();
    for (const variable of board.templating.list.filter((v) => v.type !== 'datasource')) {
      queryParams.set(`var-${variable.name}`, hostile);
    }
    const opened = await gotoDashboardPage({ uid: board.uid, queryParams });
    await unfold(page, board);
    await walkDown(page, opened, board, answers, selectors);
    expectNone(complaints(board, await drawnOn(page, selectors), await answers.byPanel()));
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
  for (const title of ['未解除的预警', '待处置事项', '数据新鲜度', '来源异常', '未解除的预警清单', '热点话题榜', '新出现']) {
    await expect(opened.getPanelById(idOf(title)).locator, title).toBeInViewport({ ratio: 0.9 });
  }
});
