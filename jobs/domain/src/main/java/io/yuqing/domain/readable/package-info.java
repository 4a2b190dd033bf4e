/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * What a person reads of a text that a collector cut out of a page: without tags, codes of forums,
 * references to characters, stand-ins for pictures, and the words of buttons. No analysis, no
 * masks.
 */
package io.yuqing.domain.readable;
