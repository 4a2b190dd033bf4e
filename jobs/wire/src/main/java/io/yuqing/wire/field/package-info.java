/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Reads fields of YAML and JSON, with one grammar of durations and moments. Knows nothing of what
 * the fields mean.
 */
package io.yuqing.wire.field;
