/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

/**
 * A user of the server.
 *
 * @param readOnly may only read, with the limits of {@link SessionSettings}
 */
public record Account(String name, String password, boolean readOnly) {}
