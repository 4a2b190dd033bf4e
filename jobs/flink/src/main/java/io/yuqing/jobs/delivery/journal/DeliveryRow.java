/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import java.util.List;

/**
 * One attempt with one message, or one notice that was withheld: a row of {@code deliveries}. A
 * plain class, because it travels between operators.
 */
public class DeliveryRow {
    public String messageId = "";
    public long attemptedAt;
    public long attempt;
    public String kind = "";
    public String channel = "";
    public List<String> departments = List.of();
    public List<String> notices = List.of();
    public List<String> alerts = List.of();

    /** Of each of {@link #alerts}, in their order: by which category departments were found. */
    public List<String> categories = List.of();

    /** Likewise: what the other reader says; empty if nothing else. */
    public List<String> otherCategories = List.of();

    /** Likewise: codes of who decided. */
    public List<String> routedBy = List.of();

    public String level = "";
    public String happening = "";
    public String reason = "";
    public String silence = "";

    /** 0: no silence withheld it. */
    public long silencedUntil;

    public String handling = "";
    public String outcome = "";
    public String cause = "";
    public String code = "";
    public String message = "";
    public int httpStatus;
    public long tookMillis;
    public int parts;
    public long partsDone;
    public long decidedAt;
}
