/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.share;

/** What takes a while to answer, and may not be answered. */
@FunctionalInterface
public interface Question<V, E extends Exception> {
    V ask() throws E;
}
