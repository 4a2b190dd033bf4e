/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Reads the delivery file into a checked set-up. Each error is one sentence with key, value and
 * remedy. Nothing here runs in a task.
 */
package io.yuqing.jobs.delivery.config;
