/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import io.yuqing.domain.cases.record.CaseEvent;

/** Writes an event as the bytes that its hash is of: all of it but prev and hash. */
@FunctionalInterface
public interface Canon {
    byte[] of(CaseEvent event);
}
