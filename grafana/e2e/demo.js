// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: the yuqing authors

/** The panels that the data of the demo leave empty, by the uid of their board. */
export const mayBeEmpty = {
  'yq-pipeline': ['没有送达的通知'],
};
