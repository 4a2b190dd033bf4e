/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Which offices an alert concerns by its category, where the second reading has a say. Pure; waits
 * for nothing.
 */
package io.yuqing.domain.delivery.office;
