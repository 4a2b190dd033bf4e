// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// node --test judge.test.js
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile } from './hostile.js';
import { asRefused, axeFaults, complaints, framed, missing } from './judge.js';
import { pages } from './pages.js';

const sound = () => ({ status: 200, errors: [], dialogs: [], blocked: [], wider: 0, unlabelled: [], foreign: [], axe: [] });
const with_ = (fault) => complaints('首页, 360×740, dark', { ...sound(), ...fault });

test('a sound page has no complaint', () => {
  assert.deepEqual(with_({}), []);
  assert.deepEqual(with_({ status: 304, wider: -3 }), []);
});

test('a page that is refused or fails is told', () => {
  assert.deepEqual(with_({ status: 500 }), ['首页, 360×740, dark: was answered with 500']);
});

test('a page that has to be refused is sound if it is, and else told', () => {
  const told = ['Failed to load resource: the server responded with a status of 400 (Bad Request)'];
  assert.deepEqual(complaints('x', asRefused({ ...sound(), status: 400, errors: told }, 400)), []);
  assert.deepEqual(complaints('x', asRefused({ ...sound(), status: 400, errors: [...told, 'y'] }, 400)), ['x: the console says: y']);
  assert.deepEqual(complaints('x', asRefused({ ...sound(), status: 422, errors: told }, 400, 422)), []);
  assert.deepEqual(complaints('x', asRefused(sound(), 400)), ['x: the console says: 200 came and not 400']);
});

test('each error of the console is told', () => {
  assert.deepEqual(with_({ errors: ['x is undefined', 'y'] }), [
    '首页, 360×740, dark: the console says: x is undefined',
    '首页, 360×740, dark: the console says: y',
  ]);
});

test('a script of a text that ran is told', () => {
  assert.deepEqual(with_({ dialogs: ['1'] }), ['首页, 360×740, dark: a script that stood in a text has run: 1']);
});

test('what the policy has stopped is told, inline code too', () => {
  assert.deepEqual(with_({ blocked: [{ directive: 'script-src', what: '' }, { directive: 'img-src', what: 'data' }] }), [
    '首页, 360×740, dark: script-src of the policy was broken by inline code',
    '首页, 360×740, dark: img-src of the policy was broken by data',
  ]);
});

test('a page that is one pixel too wide is told', () => {
  assert.deepEqual(with_({ wider: 1 }), ['首页, 360×740, dark: is 1 px wider than the window']);
});

test('a field without a label is told', () => {
  assert.deepEqual(with_({ unlabelled: ['input[name=q]'] }), ['首页, 360×740, dark: has no label for input[name=q]']);
});

test('an address of somebody else that was asked is told', () => {
  assert.deepEqual(with_({ foreign: ['https://cdn.example/x.js'] }), ['首页, 360×740, dark: asked https://cdn.example/x.js']);
});

test('what axe found is told with its places', () => {
  const violations = [{ id: 'color-contrast', nodes: [{ target: ['.dim'] }, { target: ['main', 'b'] }, { target: ['i'] }, { target: ['u'] }] }];
  assert.deepEqual(with_({ axe: axeFaults(violations) }), ['首页, 360×740, dark: color-contrast: .dim | main b | i']);
});

test('a desk in a frame is found, and what the browser shows in its place is not', () => {
  assert.deepEqual(framed(['http://evil.example/', 'http://127.0.0.1:8090/desk/alerts'], 'http://127.0.0.1:8090'), [
    'http://127.0.0.1:8090/desk/alerts',
  ]);
  assert.deepEqual(framed(['http://evil.example/', 'chrome-error://chromewebdata/'], 'http://127.0.0.1:8090'), []);
});

test('a text that is cut or gone is missed, and one with other blanks is not', () => {
  assert.deepEqual(missing(['<b>停水</b>', 'a  b', 'gone'], '… <b>停水</b>\na b …'), ['gone']);
});

test('hostile texts are many, and each is one of its kind', () => {
  assert.ok(hostile.length >= 12);
  assert.equal(new Set(hostile).size, hostile.length);
});

test('each page has a name of its own, and a way to it', () => {
  assert.equal(new Set(pages.map((page) => page.name)).size, pages.length);
  for (const page of pages) {
    assert.match(page.path, /^\//u, page.name);
  }
});
