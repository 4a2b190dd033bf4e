/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Logging in: who is believed to be which account, by a password or by the office's single sign-on,
 * how long, and how often somebody may guess.
 */
package io.yuqing.gateway.desk.login;
