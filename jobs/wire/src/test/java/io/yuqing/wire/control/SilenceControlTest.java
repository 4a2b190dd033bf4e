/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.time.CountyTime;

class SilenceControlTest extends ControlContract<Silence> {
    private static final String SILENCE =
            """
            {"id":"%s","revision":%d,"topic":"water","from":"2026-07-01 08:00","for":"%s",
             "by":"值班室","because":"计划停水"}
            """;

    @Override
    protected ControlCodec<Silence> codec() {
        return new SilenceCodec(CountyTime.ZONE);
    }

    @Override
    protected String json(String id, long revision, int content) {
        return SILENCE.formatted(id, revision, content + "h");
    }

    @Override
    protected String faulty(String id, long revision) {
        return SILENCE.formatted(id, revision, "32d");
    }
}
