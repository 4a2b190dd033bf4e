// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hostile } from './hostile.js';
import { asRefused, complaints, framed, missing } from './judge.js';
import { pages } from './pages.js';
import { Watch, open } from './seen.js';

const desk = process.env.DESK_URL.replace(/\/$/u, '');
const sizes = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];
const expectNone = (found) => expect(found, found.join('\n')).toEqual([]);

for (const colorScheme of ['light', 'dark']) {
  for (const each of pages) {
    test(`${each.name}, ${colorScheme}: nothing is wrong at either size`, async ({ browser, storageState }) => {
      for (const viewport of sizes) {
        const context = await browser.newContext({ viewport, colorScheme, storageState });
        const page = await context.newPage();
        const watch = await Watch.of(page, desk);
        const answer = await open(page, each);
        if (!answer) {
          expect(process.env.DESK_DEMO, 'nothing of the demo leads to this page').toBeFalsy();
          test.skip(true, 'there are no data that lead to this page');
        }
        const where = `${each.name}, ${viewport.width}×${viewport.height}, ${colorScheme}`;
        if (process.env.DESK_PICTURES) {
          await page.screenshot({ path: `${process.env.DESK_PICTURES}/${where}.png`, fullPage: true });
        }
        const seen = await watch.seen(page, answer.status());
        expectNone(complaints(where, each.refused ? asRefused(seen, each.refused) : seen));
        await context.close();
      }
    });
  }
}

/** Goes on by Tab until the focus is on it, as people without a mouse do. */
async function tabTo(page, locator) {
  for (let press = 0; press < 200; press++) {
    if ((await locator.count()) > 0 && (await locator.evaluate((element) => element === document.activeElement))) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${locator}.`);
}

test('from the first page to a silence of the newest alert and back by the keyboard alone', async ({ page }) => {
  const watch = await Watch.of(page, desk);
  await page.goto('/');
  const newest = page.locator('.newest a, .alerts a.name').first();
  test.skip((await newest.count()) === 0, 'no alert is open');
  await tabTo(page, newest);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/alerts\//u);
  const alert = page.url();
  await tabTo(page, page.getByRole('button', { name: '静默 2 小时' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '应用：新增' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.message')).toContainText('静默到');
  await tabTo(page, page.getByRole('link', { name: '回到那条预警' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(alert);
  expectNone(complaints('the way', await watch.seen(page, 200)));

  // As it was before.
  await page.goBack();
  await page.getByRole('button', { name: '删除这一条…' }).click();
  await page.locator('#f-reason').fill('浏览器测试');
  await page.getByRole('button', { name: '应用：删除' }).click();
  await expect(page.locator('.message')).toContainText('已写入');
});

/** A word that nobody else writes; a long number would be taken for one of a telephone. */
const ownWord = () => `浏览器测试${[...Date.now().toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}`;

test('hostile posts run nothing, and what the door leaves of them is text', async ({ page, request }) => {
  test.skip(!process.env.DESK_TOKEN_FILE, 'no token to send posts by');
  test.setTimeout(300_000);
  const watch = await Watch.of(page, desk);
  const word = ownWord();
  const now = Math.floor(Date.now() / 1000);
  const lines = hostile.map((title, at) => ({
    id: `e2e-${now}-${at}`,
    platform: 'weilang',
    channel: 'microblog',
    kind: 'original',
    author: 'nobody',
    title,
    text: `${word} ${title}`,
    published_at: now,
  }));
  const sent = await request.post('/v1/posts', {
    headers: {
      Authorization: `Bearer ${readFileSync(process.env.DESK_TOKEN_FILE, 'utf8').trim()}`,
      'Content-Type': 'application/x-ndjson',
    },
    data: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  expect(sent.status(), await sent.text()).toBe(202);

  const search = `/desk/search?q=${encodeURIComponent(`"${word}"`)}`;
  const hits = page.locator('.hit');
  await expect
    .poll(async () => (await page.goto(search)) && hits.count(), { timeout: 180_000, intervals: [3_000] })
    .toBe(hostile.length);
  // Tags are taken out at the door.
  const left = hostile.filter((text) => !/[<>@]|&lt;/u.test(text));
  expect(left).not.toEqual([]);
  expectNone(missing(left, await page.locator('main').innerText()));
  const threads = await page.locator('main a[href^="/desk/threads?"]').evaluateAll((links) => links.map((each) => each.getAttribute('href')));
  for (const thread of threads) {
    await page.goto(thread);
    await expect(page.locator('main')).toContainText(word);
  }
  expectNone(complaints('hostile posts', await watch.seen(page, 200)));
});

test('what is typed stands on the pages as it was typed', async ({ page }) => {
  test.setTimeout(300_000);
  const watch = await Watch.of(page, desk);
  for (const text of hostile) {
    await page.goto(`/desk/search?q=${encodeURIComponent(text)}`);
    await expect(page.locator('input[name=q]').first()).toHaveValue(text);
    const form = new URLSearchParams({ id: 'e2e', name: text, platform: 'weibo', interval: '3h' });
    await page.goto(`/desk/settings/sources/new?${form}`);
    await expect(page.locator('#f-name')).toHaveValue(text);
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.locator('h1')).toContainText('新增来源');
    // A name that could be of a person is refused beside its field, and stays in it.
    const field = page.locator('#f-name');
    const shown = (await field.count()) > 0 ? await field.inputValue() : await page.locator('main').innerText();
    expectNone(missing([text], shown));
  }
  // Nothing was applied. A search that is no expression is refused.
  expectNone(complaints('what is typed', asRefused(await watch.seen(page, 400), 400, 422)));
});

test('the desk stands in no frame of another site, and takes no form from one', async ({ page }) => {
  await page.route('http://evil.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<iframe src="${desk}/"></iframe><form method="post" action="${desk}/desk/settings/topics/apply"><button>x</button></form>`,
    }),
  );
  const answer = await page.request.get('/');
  expect(answer.headers()['x-frame-options']).toBe('DENY');
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await page.goto('http://evil.example/');
  expectNone(framed(page.frames().map((frame) => frame.url()), desk));
  await page.getByRole('button').click();
  await expect(page.locator('body')).toContainText('没有执行');
});
