/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

/** What {@link RuleBook#apply} did. */
public enum RuleBookChange {
    ADDED,
    REPLACED,
    DELETED,
    /** The book already holds this revision of the rule or a newer one; nothing changed. */
    IGNORED_OLD_REVISION
}
