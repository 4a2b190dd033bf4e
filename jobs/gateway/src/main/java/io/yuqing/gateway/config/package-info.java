/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/** The one file of settings: read whole, checked whole, handed on as plain records. */
package io.yuqing.gateway.config;
