// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors

/** The panels that the data of the demo leave empty, by the uid of their board. */
export const mayBeEmpty = {
  'yq-pipeline': ['没有送达的通知'],
  // A day of its office may be one without an answer, and without anything declined.
  'yq-response': ['不予受理与误报', '回应前后'],
};
