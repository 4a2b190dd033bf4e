/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What the pages of units know: cases, and what people said. Knows no page and no HTTP. */
package io.yuqing.gateway.unit.known;
