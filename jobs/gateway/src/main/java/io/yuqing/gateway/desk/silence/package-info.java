/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Which silences are in force, and which alerts they hold, judged by the classes of the delivery.
 * Changes nothing: silences are set where all settings are.
 */
package io.yuqing.gateway.desk.silence;
