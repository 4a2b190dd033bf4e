/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What a text says to a reader, whatever its letters are disguised as, with the way back to where
 * it stands.
 */
package io.yuqing.domain.privacy.plain;
