/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What the tables know of one alert: asked for here, and put into words elsewhere. */
package io.yuqing.gateway.desk.subject.alert.read;
