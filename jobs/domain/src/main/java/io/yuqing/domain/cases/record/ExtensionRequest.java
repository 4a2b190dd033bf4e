/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

/** A unit asks for more time; the desk has not answered yet. */
public record ExtensionRequest(String clock, String unit, long until) {}
