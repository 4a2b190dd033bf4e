/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What is in force, as the desk reads it from Kafka and puts it there, and who changed it. */
package io.yuqing.gateway.desk.settings.store;
