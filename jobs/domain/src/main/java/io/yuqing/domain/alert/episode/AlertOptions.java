/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.judge.RiskWeights;
import java.util.function.Function;

/**
 * What all alerts of a job share.
 *
 * @param retentionMillis how long after its time an item may still be counted
 * @param weights of the risk score
 * @param evidenceForm the text in which an alert keeps its evidence; the same for equal evidence
 * @param versionBase from which versions are counted. Larger after each restart, so that what is
 *     told then replaces what was told after the last checkpoint and is lost from state
 */
public record AlertOptions(
        long retentionMillis,
        RiskWeights weights,
        Function<Evidence, String> evidenceForm,
        long versionBase) {}
