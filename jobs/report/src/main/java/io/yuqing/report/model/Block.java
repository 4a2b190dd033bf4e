/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/** What stands in a section, one below the other. */
public sealed interface Block permits Paragraph, Grid, Course, Quote, FillIn {}
