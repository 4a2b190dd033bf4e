/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Commands about one alert: why it came, read from its evidence in ClickHouse. */
package io.yuqing.tools.alert;
