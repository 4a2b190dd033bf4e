// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { expect, test } from '@playwright/test';

test('whoever guesses passwords is refused, and what the page says does not tell whether there is such an account', async ({ page }) => {
  test.skip(!process.env.DESK_ACCOUNT, 'a desk for its own machine has no log-in');
  const name = `没有此人${Date.now()}`;
  const said = [];
  for (let attempt = 1; attempt <= 6; attempt++) {
    await page.goto('/desk/login');
    await page.locator('#name').fill(name);
    await page.locator('#password').fill(`wrong-${attempt}`);
    await page.locator('main button').click();
    said.push(await page.locator('#fault').textContent());
  }
  expect(said[0]).toContain('账户名或密码不对');
  expect(said[5]).toMatch(/分钟|稍后/u);
  expect(said[5]).not.toBe(said[0]);
  expect(said.join()).not.toContain(name);
});
