/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Lets a class of the model write itself as compact bytes where Flink would write each field of a
 * POJO. Knows no class of the model.
 */
package io.yuqing.jobs.packed;
