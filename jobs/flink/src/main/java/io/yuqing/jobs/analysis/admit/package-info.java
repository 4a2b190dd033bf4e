/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The first operator: rejects become dead letters, authors become pseudonyms, texts are masked.
 * Nothing behind this room sees a raw author.
 */
package io.yuqing.jobs.analysis.admit;
