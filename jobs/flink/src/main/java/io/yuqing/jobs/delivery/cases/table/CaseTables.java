/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.jobs.delivery.cases.CaseStep;

import org.apache.flink.streaming.api.datastream.DataStream;

/** Steps of cases into the tables of ClickHouse. */
public final class CaseTables {
    private CaseTables() {}

    /**
     * @param steps in any order; what comes twice is one row
     * @param uid of the operator
     */
    public static void add(DataStream<CaseStep> steps, CaseWriterOpener tables, String uid) {
        steps.process(new CaseTableFunction(tables)).name("tables of cases").uid(uid);
    }
}
