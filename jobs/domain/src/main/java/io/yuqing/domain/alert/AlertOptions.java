/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * What all alerts of a job share.
 *
 * @param retentionMillis how long after its time an item may still be counted
 * @param weights of the risk score
 * @param versionBase from which versions are counted. Larger after each restart, so that what is
 *     told then replaces what was told after the last checkpoint and is lost from state
 */
public record AlertOptions(long retentionMillis, RiskWeights weights, long versionBase) {}
