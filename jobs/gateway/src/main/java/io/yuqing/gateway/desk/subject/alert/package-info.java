/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The page of an alert, and the list of alerts. */
package io.yuqing.gateway.desk.subject.alert;
