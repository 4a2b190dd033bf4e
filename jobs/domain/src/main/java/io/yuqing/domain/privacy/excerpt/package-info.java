/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Short excerpts of records and items that staff may see. What is personal is decided by {@code
 * TextMask} in the room above; nothing here may show a value that it has not passed.
 */
package io.yuqing.domain.privacy.excerpt;
