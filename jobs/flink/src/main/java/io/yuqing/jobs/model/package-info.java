/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What travels between the operators of the analysis, and what they keep as Flink state. Plain
 * classes with public fields, and the bytes that some write themselves as; other logic may not
 * enter.
 */
package io.yuqing.jobs.model;
