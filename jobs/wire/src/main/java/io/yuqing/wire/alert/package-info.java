/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Alerts and their evidence as JSON, writer beside reader. What an alert means is in the domain.
 */
package io.yuqing.wire.alert;
