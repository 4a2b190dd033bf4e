/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

/**
 * What a text is to a county's staff, by its main subject. The order is that of the classes in the
 * model file.
 */
public enum Category {
    /** Talk about public affairs, rumours, criticism, without asking an authority for anything. */
    ONLINE_OPINION("网络舆情"),
    /** A request, complaint or question to an authority. */
    PUBLIC_CONCERN("社情民意"),
    /** Official or positive publicity, news of policies. */
    PUBLICITY("对外宣传"),
    /** Crime, violence, fraud, mass incidents, extreme petitioning. */
    PUBLIC_SAFETY("安全稳定"),
    /** A foreign country or person is the subject. */
    FOREIGN_AFFAIRS("涉外"),
    /** Disasters, accidents, epidemics, food poisoning, warnings. */
    EMERGENCY("应急管理"),
    /** The rest: sport, stars, advertisements, chat. */
    OTHER("其他");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** The name staff use. */
    public String label() {
        return label;
    }

    /** The category with this label, or null if there is none. */
    public static Category ofLabel(String label) {
        for (Category category : values()) {
            if (category.label.equals(label)) {
                return category;
            }
        }
        return null;
    }
}
