/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import java.util.Objects;

/**
 * What happened, against what is usual.
 *
 * @param name what is measured, such as 跟帖 or 负面占比
 * @param window over what, such as 近1小时; empty if it has none
 * @param coverage by how much what was there was multiplied to be the value
 * @param usual null if it is not known; of a multiple, how many items there were before
 * @param threshold null if there is none, as with a baseline
 */
public record Quantity(
        String name,
        String window,
        Form form,
        double value,
        double coverage,
        Double usual,
        Double threshold) {

    /** How the number is written. */
    public enum Form {
        /** 1.2万 条 */
        ITEMS,
        /** 850 人 */
        VOICES,
        /** 46%; the value is from 0 to 1. */
        SHARE,
        /** 4.2 倍 */
        TIMES,
        /** 87, as of an index */
        PLAIN
    }

    public Quantity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        window = window == null ? "" : window;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value of " + name + " is no number: " + value);
        }
    }

    /** What an alert has measured; null if nothing was. */
    static Quantity of(AlertNews news) {
        return of(
                news,
                news.window,
                news.hasUsual ? (Double) news.usual : null,
                Double.isFinite(news.threshold) ? (Double) news.threshold : null);
    }

    /** How much a source brings in a day; below its threshold is less than usual. */
    static Quantity ofVolume(AlertNews news) {
        return of(news, "24h", Double.isFinite(news.threshold) ? news.threshold : null, null);
    }

    private static Quantity of(AlertNews news, String window, Double usual, Double threshold) {
        if (news.measure.isEmpty() || !Double.isFinite(news.value)) {
            return null;
        }
        return new Quantity(
                Words.measure(news.measure),
                Words.window(window),
                Words.form(news.measure),
                news.value,
                news.coverage,
                usual,
                threshold);
    }

    /** 近1小时跟帖 */
    String subject() {
        return window + name;
    }

    /** 1.2万 条: what was there, whatever it is compared as. */
    String amount() {
        return amount(isScaled() ? value / coverage : value);
    }

    /** （采集量比平时大，按平时折算为 112 条）; empty if what was there is compared as it is. */
    String scaled() {
        return isScaled() ? "（采集量比平时大，按平时折算为 " + amount(value) + "）" : "";
    }

    /** Unless both read the same. */
    private boolean isScaled() {
        return form == Form.ITEMS
                && coverage > 0
                && coverage < 1
                && !amount(value).equals(amount(value / coverage));
    }

    /** ，平时约 320 条（38 倍）, of a multiple ，前一时段 2 条; empty if nothing is known. */
    String comparison() {
        if (usual == null || !Double.isFinite(usual)) {
            return "";
        }
        if (form == Form.TIMES) {
            return "，前一时段 " + Numbers.count(usual) + " 条";
        }
        if (form == Form.SHARE) {
            return "，平时约 " + amount(usual);
        }
        if (usual < 1) {
            return "，平时几乎没有";
        }
        String times = value >= 2 * usual ? "（" + Numbers.times(value / usual) + " 倍）" : "";
        return "，平时约 " + amount(usual) + times;
    }

    /** ，预警线 5,000 条; empty if there is none. */
    String line() {
        return threshold == null || !Double.isFinite(threshold) ? "" : "，预警线 " + amount(threshold);
    }

    private String amount(double number) {
        return switch (form) {
            case ITEMS -> Numbers.count(number) + " 条";
            case VOICES -> Numbers.count(number) + " 人";
            case SHARE -> Numbers.share(number);
            case TIMES -> Numbers.times(number) + " 倍";
            case PLAIN -> Numbers.count(number);
        };
    }
}
