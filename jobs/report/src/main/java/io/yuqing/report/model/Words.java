/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/** Words that no figure is in: of the form itself, or as they were stored. */
public record Words(String shown) implements Run {}
