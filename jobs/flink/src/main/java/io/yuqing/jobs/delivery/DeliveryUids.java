/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import java.util.List;

/**
 * Uids of all operators of the delivery job. They are the names under which savepoints find their
 * state: never change one, never give one to another operator.
 */
public final class DeliveryUids {
    public static final String ALERT_SOURCE = "delivery-alert-source";
    public static final String SILENCE_SOURCE = "delivery-silence-source";
    public static final String SILENCE_RECORDS = "delivery-silence-records";
    public static final String READ = "delivery-read";
    public static final String KEEP_EVENT = "delivery-keep-event";
    public static final String EVENT = "delivery-event";
    public static final String HEARTBEAT = "delivery-heartbeat";
    public static final String CHANNEL = "delivery-channel";
    public static final String RECORD = "delivery-record";
    public static final String CASE_SOURCE = "delivery-case-source";
    public static final String CASES = "delivery-cases";
    public static final String CASE_ALERTS = "delivery-case-alerts";
    public static final String CASE_WRITER = "delivery-case-writer";
    public static final String CASE_TABLES = "delivery-case-tables";
    public static final String JUDGEMENT_SOURCE = "delivery-judgement-source";

    private DeliveryUids() {}

    /** All uids, for the test against the checked-in list. */
    public static List<String> all() {
        return List.of(
                ALERT_SOURCE,
                SILENCE_SOURCE,
                SILENCE_RECORDS,
                READ,
                KEEP_EVENT,
                EVENT,
                HEARTBEAT,
                CHANNEL,
                RECORD,
                CASE_SOURCE,
                CASES,
                CASE_ALERTS,
                CASE_WRITER,
                CASE_TABLES,
                JUDGEMENT_SOURCE);
    }
}
