/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

/**
 * That a command was not carried out.
 *
 * @param sentence what people read: what is missing or in the way, and what to do
 */
public record CaseRefusal(RefusalReason reason, String sentence) {}
