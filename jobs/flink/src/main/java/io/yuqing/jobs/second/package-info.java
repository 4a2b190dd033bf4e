/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The second-reading job: judges distinct originals once more, with the encoder. It reads a log of
 * its own and may lag; whatever counts, alerts or tells may not wait for it or depend on it.
 */
package io.yuqing.jobs.second;
