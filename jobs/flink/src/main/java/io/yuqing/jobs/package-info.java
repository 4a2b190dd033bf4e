/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The mains of the job jar: analysis, delivery, second reading, set-up. Each reads its
 * configuration and wires one topology; logic may not enter.
 */
package io.yuqing.jobs;
