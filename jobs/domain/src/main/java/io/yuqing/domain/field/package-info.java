/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The one reader of fields that a parser of YAML or JSON made, and what it found wrong with them.
 * Knows nothing of what the fields mean, and reads no files.
 */
package io.yuqing.domain.field;
