/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What a change would have done in the last days, asked of the tables. */
package io.yuqing.gateway.desk.settings.trial;
