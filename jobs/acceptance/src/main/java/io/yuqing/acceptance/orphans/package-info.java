/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Does any process of the stack outlive the one that started it? */
package io.yuqing.acceptance.orphans;
