/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.TablesException;

/** What one part of a page needs to know. */
@FunctionalInterface
public interface Question<T> {
    T ask() throws TablesException;
}
