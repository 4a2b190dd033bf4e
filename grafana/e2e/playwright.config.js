// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// GRAFANA_URL       address of a running Grafana with the boards provisioned; required, nothing is started here
// GRAFANA_USER      who looks (default admin), GRAFANA_PASSWORD their password
// GRAFANA_DEMO      1: it shows the demo, played to the end, so a panel without data fails, but for those of demo.js
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const require = createRequire(import.meta.url);
const baseURL = process.env.GRAFANA_URL;
if (!baseURL) {
  throw new Error('GRAFANA_URL is not set; give the address of a running Grafana, e.g. http://localhost:3000.');
}
const user = process.env.GRAFANA_USER ?? 'admin';
const password = process.env.GRAFANA_PASSWORD ?? 'admin';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.js',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL,
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    viewport: { width: 1920, height: 2400 },
    grafanaAPICredentials: { user, password },
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'login',
      testDir: `${dirname(require.resolve('@grafana/plugin-e2e'))}/auth`,
      testMatch: /.*\.js/,
      use: { user: { user, password } },
    },
    {
      name: 'boards',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1920, height: 2400 }, storageState: `playwright/.auth/${user}.json` },
      dependencies: ['login'],
    },
  ],
});
