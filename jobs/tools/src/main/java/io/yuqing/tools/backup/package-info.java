/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What a county would not want to lose, in a folder, and from there into an empty system. */
package io.yuqing.tools.backup;
