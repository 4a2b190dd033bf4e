// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
import { expect, test } from '@playwright/test';

const { DESK_ACCOUNT, DESK_PASSWORD } = process.env;

test('logs in by the keyboard alone', async ({ page }) => {
  test.skip(!DESK_ACCOUNT, 'a desk for its own machine has no log-in');
  await page.goto('/');
  await expect(page).toHaveURL(/\/desk\/login/);
  await expect(page.locator('#name')).toBeFocused();
  await page.keyboard.type(DESK_ACCOUNT);
  await page.keyboard.press('Tab');
  await page.keyboard.type(DESK_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator('header h1')).toHaveText('舆情值班台');
  await page.context().storageState({ path: 'playwright/.auth/desk.json' });
});
