/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** De-duplication, analysis of each text, and near-duplicates. Counting may not enter. */
package io.yuqing.jobs.analysis.text;
