/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param items of the demo stream, warm-up included
 * @param threads how many live threads the state of a job is measured with, one run each
 * @param jobOptions options of the job that differ from the shipped configuration
 */
public record BenchOptions(
        int items, Set<BenchStep> steps, List<Integer> threads, Map<String, String> jobOptions) {}
