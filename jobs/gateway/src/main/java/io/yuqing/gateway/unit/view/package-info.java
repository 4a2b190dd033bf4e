/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What stands on the pages of units. Pure: knows cases and the time, no HTTP. */
package io.yuqing.gateway.unit.view;
