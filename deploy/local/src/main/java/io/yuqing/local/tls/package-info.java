/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Certificates that are made when a test starts and are worth nothing after it. No server enters
 * here, and no certificate that somebody keeps.
 */
package io.yuqing.local.tls;
