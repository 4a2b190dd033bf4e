/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

/**
 * A step that can be taken with a paper.
 *
 * @param doubted whether whoever takes it says that they have looked at what is doubtful
 * @param objection why this viewer cannot; empty if it can
 */
public record StepView(
        String code, String word, boolean reasonNeeded, boolean doubted, String objection) {}
