/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What several rooms of the analysis share: pre-aggregation, side outputs, names of operators and
 * metrics. A class that one room uses alone may not enter.
 */
package io.yuqing.jobs.analysis.common;
