/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Is what the gateway has taken counted once, whatever dies meanwhile? */
package io.yuqing.acceptance.gateway;
