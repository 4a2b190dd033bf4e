// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// DESK_URL         address of a running desk; required, nothing is started here
// DESK_ACCOUNT     who logs in, of duty 值班员 or higher, and DESK_PASSWORD; without them it is a desk for its own machine
// DESK_TOKEN_FILE  token of its gateway (data/gateway.token of up): then hostile texts are sent as posts
// DESK_DEMO        1: it shows the demo, so a page that nothing leads to fails
// DESK_PICTURES    a folder for a picture of each page
// DESK_BROWSER     the browser, /usr/bin/chromium unless set; none is downloaded
import { defineConfig } from '@playwright/test';

const baseURL = process.env.DESK_URL;
if (!baseURL) {
  throw new Error('DESK_URL is not set; give the address of a running desk, e.g. http://127.0.0.1:8090.');
}
const account = process.env.DESK_ACCOUNT;
const storageState = account ? 'playwright/.auth/desk.json' : undefined;
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    launchOptions: {
      executablePath: process.env.DESK_BROWSER ?? '/usr/bin/chromium',
      // Chromium has no sandbox for root.
      args: root ? ['--no-sandbox'] : [],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'login', testMatch: 'login.setup.js' },
    { name: 'desk', testMatch: 'desk.spec.js', use: { storageState }, dependencies: ['login'] },
    // Last: it has the address refused for a while.
    { name: 'lockout', testMatch: 'lockout.spec.js', dependencies: ['desk'] },
  ],
});
