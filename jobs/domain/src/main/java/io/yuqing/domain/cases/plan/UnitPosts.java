/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

/**
 * For whom in a unit a step is: posts, never persons. Each is empty if the county does not say.
 *
 * @param lead who answers for the unit's cases, as 分管副局长
 * @param contact who takes them, as 办公室值班
 * @param deputy who does in their absence
 */
public record UnitPosts(String lead, String contact, String deputy) {
    public static final UnitPosts NONE = new UnitPosts("", "", "");

    /** Who is to be called: the contact, else whoever stands in. */
    public String toCall() {
        if (contact.isEmpty() || deputy.isEmpty()) {
            return contact + deputy;
        }
        return contact + "，不在时" + deputy;
    }
}
