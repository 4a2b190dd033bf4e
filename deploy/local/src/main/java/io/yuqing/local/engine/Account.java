/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

/**
 * A user of the server.
 *
 * @param readOnly may only read, with the limits of {@link SessionSettings}
 */
record Account(String name, String password, boolean readOnly) {}
