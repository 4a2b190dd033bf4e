/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Tests of what stands in files. */
package io.yuqing.gateway.desk.settings.fixed;
