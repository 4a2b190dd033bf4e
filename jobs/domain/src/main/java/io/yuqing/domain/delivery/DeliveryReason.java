/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.Locale;

/** Why a notice is given or withheld; stored with every notice, public surface. */
public enum DeliveryReason {
    FIRED("预警触发", true),
    UPGRADED("预警升级", true),
    DOWNGRADED("预警降级", true),
    RESOLVED("预警解除", true),
    REMINDED("预警持续，再次提醒", true),
    /** A silence ended while the alert goes on. */
    SILENCE_ENDED("静默结束，预警仍在持续", true),
    /** The higher alert that spoke for this one ended, and this one goes on. */
    HIGHER_ENDED("同一对象更高级别的预警已解除，本预警仍在持续", true),
    /** It was withheld as long ago or outdated, and goes on. */
    STILL_FIRING("触发已久，仍在持续", true),
    /** The daily sign of life. */
    HEARTBEAT("每日监测状态", true),

    /** Something happened in a case. */
    CASE_STEP("事项办理进展", true),
    /** This version of the alert, or a later one, or the same step told anew; people know it. */
    REPEATED_VERSION("同一版本已处理过", false),
    /** A version that is no higher than one that was here says what people do not know. */
    OUTDATED_VERSION("与已告知的不一致，稍后如无新进展即按此告知", true),
    /** It began before the time the delivery job looks back to; told if it is found to go on. */
    LONG_AGO("事发过久，如仍在持续则随汇总告知", true),
    /** Not yet firing. */
    NOT_FIRING("尚未触发", false),
    /** Nothing that people would want to be told again. */
    NOTHING_NEW("级别与状态未变", false),
    /** Late items changed the numbers only; the next notice says so. */
    CORRECTION_ONLY("迟到数据更正了数值，不另行通知", false),
    /** It ended before anybody heard of it. */
    ENDED_UNTOLD("从未通知过的预警已结束", true),
    SILENCED("处于静默期", true),
    MUTED_BY_HIGHER("同一对象已有更高级别的预警", true),
    /** Its case has ended, or all who would be reminded have taken it up. */
    HANDLED("事项已办结，或应提醒的单位已签收", true);

    private final String text;
    private final boolean recorded;

    DeliveryReason(String text, boolean recorded) {
        this.text = text;
        this.recorded = recorded;
    }

    /** The word in the table of deliveries and in metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether it is worth a row; the others happen with every repeat and are only counted. */
    public boolean recorded() {
        return recorded;
    }

    public static DeliveryReason given(Happening happening) {
        return happening == Happening.REMINDER ? REMINDED : valueOf(happening.name());
    }
}
