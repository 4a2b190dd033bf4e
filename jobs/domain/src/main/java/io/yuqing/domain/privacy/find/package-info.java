/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Finders of what points to a person, each of one kind. They look at the plain text and know
 * nothing of encodings.
 */
package io.yuqing.domain.privacy.find;
