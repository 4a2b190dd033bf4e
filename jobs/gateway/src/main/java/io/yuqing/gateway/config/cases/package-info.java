/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Where cases stand and how units come to them, as the file of settings says it. */
package io.yuqing.gateway.config.cases;
