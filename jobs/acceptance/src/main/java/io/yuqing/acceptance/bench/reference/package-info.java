/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A plain Flink job as an experienced user would write it, to be measured beside ours: what a text
 * and a count cost with Flink's own windows. It shares our source, decoder and analyser, and
 * nothing else. It is no example to follow: it counts what is sent twice, and a topic is none of
 * its business.
 */
package io.yuqing.acceptance.bench.reference;
