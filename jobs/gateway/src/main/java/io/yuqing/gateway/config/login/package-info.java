/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Who may look at the desk, as the file of settings says it. */
package io.yuqing.gateway.config.login;
