/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.source.SourceSpec;

class SourceControlTest extends ControlContract<SourceSpec> {
    private static final String SOURCE =
            """
            {"id":"%s","revision":%d,"platform":"bbs","interval":"%s"}
            """;

    @Override
    protected ControlCodec<SourceSpec> codec() {
        return new SourceCodec();
    }

    @Override
    protected String json(String id, long revision, int content) {
        return SOURCE.formatted(id, revision, "PT" + content + "H");
    }

    @Override
    protected String faulty(String id, long revision) {
        return SOURCE.formatted(id, revision, "PT1000H");
    }
}
