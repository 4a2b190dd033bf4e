// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// What a browser saw of a page.
import { AxeBuilder } from '@axe-core/playwright';
import { axeFaults } from './judge.js';

/** Listens to a page from before it is opened. */
export class Watch {
  #errors = [];
  #dialogs = [];
  #foreign = [];

  constructor(page, desk) {
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.#errors.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('dialog', (dialog) => {
      this.#dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(desk)) {
        this.#foreign.push(request.url());
      }
    });
  }

  static async of(page, desk) {
    await page.addInitScript(() => {
      window.brokenPolicy = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        window.brokenPolicy.push({ directive: event.effectiveDirective, what: event.blockedURI });
      });
    });
    return new Watch(page, desk);
  }

  /** All that is to be judged. */
  async seen(page, status) {
    return {
      status,
      errors: withoutOwn(this.#errors, page),
      dialogs: this.#dialogs,
      foreign: this.#foreign,
      blocked: await page.evaluate(() => window.brokenPolicy),
      wider: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      unlabelled: await page.evaluate(() =>
        [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
          .filter((field) => field.labels.length === 0 && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby'))
          .map((field) => `${field.localName}[name=${field.name}]`),
      ),
      axe: axeFaults((await rules(page).analyze()).violations),
    };
  }
}

/** The watch's own script is refused once in each frame that may run none; whatever else is refused there is of the page. */
function withoutOwn(errors, page) {
  const own = page.frames().slice(1).map((frame) => `Blocked script execution in '${frame.url()}'`);
  return errors.filter((text) => {
    const at = own.findIndex((start) => text.startsWith(start));
    return at < 0 || own.splice(at, 1).length === 0;
  });
}

/** A paper stands in a frame that may run no script, so there is none to judge it from within: axe would wait for ever. */
function rules(page) {
  return new AxeBuilder({ page }).exclude('iframe').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
}

/** Opens a page of the list; null if the desk has nothing that leads to it. */
export async function open(page, { path, links = [] }) {
  let answer = await page.goto(path);
  for (const link of links) {
    const first = page.locator(link).first();
    if ((await first.count()) === 0) {
      return null;
    }
    answer = await page.goto(await first.getAttribute('href'));
  }
  return answer;
}
