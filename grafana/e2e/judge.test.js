// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors
//
// node --test judge.test.js
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersIn, complaints, empty, foldedRowsOf, panelsOf } from './judge.js';

const at = (y, x = 0) => ({ x, y, w: 6, h: 4 });
const board = {
  title: '管道健康',
  panels: [
    { id: 3, type: 'row', title: '通知', collapsed: true, gridPos: at(8), panels: [{ id: 4, title: '回执', gridPos: at(9), targets: [{ refId: 'A' }] }] },
    { id: 2, title: '吞吐', gridPos: at(4), targets: [{ refId: 'A' }, { refId: 'B' }] },
    { id: 1, title: '数据写入', gridPos: at(0), targets: [{ refId: 'A' }] },
  ],
};
const fine = { drawn: true, icon: false };
const sound = () => ({ 1: { ...fine }, 2: { ...fine }, 4: { ...fine } });
const answer = (refId, more) => ({ refId, rows: 1, ...more });
const answered = () =>
  new Map([
    ['1', [answer('A')]],
    ['2', [answer('A'), answer('B')]],
    ['4', [answer('A')]],
  ]);
const withAnswers = (panel, answers) => answered().set(panel, answers);

test('a sound board has no complaint', () => {
  assert.deepEqual(complaints(board, sound(), answered()), []);
});

test('panels are looked at from the top, those of a folded row too', () => {
  assert.deepEqual(panelsOf(board).map((panel) => panel.id), [1, 2, 4]);
  assert.deepEqual(foldedRowsOf(board).map((row) => row.title), ['通知']);
});

test('a query that cannot be read or fails while it runs is told with board, panel and the words of the database', () => {
  const error = 'Code: 395. DB::Exception: Value passed to throwIf function is non-zero';
  assert.deepEqual(complaints(board, sound(), withAnswers('2', [answer('A'), answer('B', { error, rows: 0 })])), [
    `管道健康: 吞吐 (2) query B failed: ${error}`,
  ]);
});

test('a query that failed once and was sent again still failed', () => {
  const found = complaints(board, sound(), withAnswers('1', [answer('A', { error: 'gone', rows: 0 }), answer('A')]));
  assert.deepEqual(found, ['管道健康: 数据写入 (1) query A failed: gone']);
});

test('an error in a folded row is told', () => {
  const found = complaints(board, sound(), withAnswers('4', [answer('A', { error: 'gone', rows: 0 })]));
  assert.deepEqual(found, ['管道健康: 回执 (4) query A failed: gone']);
});

test('an error of a variable or an annotation is told', () => {
  const found = complaints(board, sound(), withAnswers('', [answer('anno', { error: 'no such column', rows: 0 })]));
  assert.deepEqual(found, ['管道健康: a variable or an annotation: query anno failed: no such column']);
});

test('a panel that is not there is told', () => {
  assert.deepEqual(complaints(board, { ...sound(), 4: undefined }, answered()), ['管道健康: 回执 (4) is not drawn']);
});

test('a panel without a drawing is told', () => {
  assert.deepEqual(complaints(board, { ...sound(), 1: { ...fine, drawn: false } }, answered()), [
    '管道健康: 数据写入 (1) is not drawn',
  ]);
});

test('an error that came from no query is told', () => {
  assert.deepEqual(complaints(board, { ...sound(), 1: { ...fine, icon: true } }, answered()), [
    '管道健康: 数据写入 (1) shows an error',
  ]);
});

test('a panel that broke is told with its words', () => {
  assert.deepEqual(complaints(board, { ...sound(), 1: { ...fine, broken: 'x is undefined' } }, answered()), [
    '管道健康: 数据写入 (1) broke while it was drawn: x is undefined',
  ]);
});

test('a query that was never answered is told', () => {
  assert.deepEqual(complaints(board, sound(), withAnswers('2', [answer('A')])), ['管道健康: 吞吐 (2) has no answer to query B']);
});

test('rows that a panel cannot draw are told, and no rows are not', () => {
  const seen = { ...sound(), 1: { ...fine, message: 'Data is missing a time field' } };
  assert.deepEqual(complaints(board, seen, answered()), ['管道健康: 数据写入 (1) has rows and says "Data is missing a time field"']);
  assert.deepEqual(complaints(board, seen, withAnswers('1', [answer('A', { rows: 0 })])), []);
});

test('a panel without a row is empty, unless it may be', () => {
  const answers = withAnswers('2', [answer('A', { rows: 0 }), answer('B', { rows: 0 })]);
  assert.deepEqual(empty(board, answers), ['管道健康: 吞吐 (2) has no data']);
  assert.deepEqual(empty(board, answers, ['吞吐']), []);
  assert.deepEqual(empty(board, withAnswers('2', [answer('A', { rows: 0 }), answer('B')])), []);
});

test('answers are read from the body of the datasources', () => {
  const frames = [{ data: { values: [[1, 2], [3, 4]] } }, { data: { values: [] } }];
  const body = { results: { A: { status: 200, frames }, B: { status: 400, error: 'Code: 62' } } };
  assert.deepEqual(answersIn(207, body, ['A', 'B']), [
    { refId: 'A', error: undefined, rows: 2 },
    { refId: 'B', error: 'Code: 62', rows: 0 },
  ]);
});

test('a body without results is an error of every query', () => {
  assert.deepEqual(answersIn(502, null, ['A']), [{ refId: 'A', error: 'HTTP 502', rows: 0 }]);
  assert.deepEqual(answersIn(403, { message: 'no right' }, ['A']), [{ refId: 'A', error: 'HTTP 403 no right', rows: 0 }]);
});
