/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The bytes of the Native format and of its compressed blocks. No statement and no connection
 * enters.
 */
package io.yuqing.local.engine.format;
