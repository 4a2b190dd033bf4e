/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The one way in which pages and commands read and write cases: what people do goes masked to the
 * log, and what the delivery job makes of it is followed. Decides nothing.
 */
package io.yuqing.control.cases;
