/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

/**
 * One of the originals by whose categories an alert finds its department.
 *
 * @param clusterId of its near-duplicates; empty if unknown
 * @param category code of its routing category, or what staff call it
 * @param byRule whether a rule for texts decided, and not the model
 */
public record RoutedOriginal(String clusterId, String category, boolean byRule) {}
