import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext({ baseURL: 'http://127.0.0.1:18091', storageState: 'playwright/.auth/desk.json', locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
const p = await c.newPage(); p.setDefaultTimeout(120000);
p.on('console', m => m.type() === 'error' && console.log('CONSOLE', m.text()));
await p.goto('/desk/settings/rules');
const hrefs = await p.locator('.entries a').evaluateAll(l => l.map(e => e.getAttribute('href')));
console.log(hrefs.length, hrefs.slice(0, 30).join(' '));
const rule = process.env.RULE ?? hrefs[0];
await p.goto(rule);
const y = await p.locator('#f-yaml').inputValue();
console.log(y);
await p.locator('#f-yaml').fill(y.replace(/: (\d+)$/mg, (_, n) => ': ' + Math.ceil(n * 0.7)));
await p.getByRole('button', { name: '下一步' }).click();
await p.screenshot({ path: '/tmp/q/fifteen/bt1.png', fullPage: true });
await p.locator('#f-tried').selectOption('1');
const t0 = Date.now();
await p.getByRole('button', { name: '回测这条规则' }).click();
console.log(p.url());
await p.waitForTimeout(8000);
await p.screenshot({ path: '/tmp/q/fifteen/bt2.png', fullPage: true });
let last = '';
for (let i = 0; i < 300; i++) {
  const s = await p.locator('#backtest [role=status]').textContent().catch(() => '?');
  if (s.replace(/（.*?）/, '') !== last) { last = s.replace(/（.*?）/, ''); console.log(((Date.now() - t0) / 1000).toFixed(0), s); }
  if (await p.locator('[data-poll]').count() === 0) break;
  await p.waitForTimeout(3000);
}
console.log('took', (Date.now() - t0) / 1000);
console.log(await p.locator('#backtest').innerText());
await p.screenshot({ path: '/tmp/q/fifteen/bt3.png', fullPage: true });
await b.close();
