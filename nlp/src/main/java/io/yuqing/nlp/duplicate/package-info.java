/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Fingerprints of texts and the index that finds near-duplicates. */
package io.yuqing.nlp.duplicate;
