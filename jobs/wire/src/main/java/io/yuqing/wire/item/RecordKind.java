/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/** Which of the two item contracts a topic carries. */
public enum RecordKind {
    POST,
    COMMENT
}
