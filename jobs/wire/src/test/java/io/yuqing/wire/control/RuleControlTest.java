/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.rule.Rule;

class RuleControlTest extends ControlContract<Rule> {
    private static final String RULE =
            """
            {"id":"%s","revision":%d,"name":"跟帖","subject":"thread","measure":"comments",
             "window":"1h","threshold":%d,"level":"yellow","channels":["%s"]}
            """;

    @Override
    protected ControlCodec<Rule> codec() {
        return new RuleCodec();
    }

    @Override
    protected String json(String id, long revision, int content) {
        return RULE.formatted(id, revision, 100 + content, "forum");
    }

    /** As a misspelt channel: there was a time in which any was taken. */
    @Override
    protected String faulty(String id, long revision) {
        return RULE.formatted(id, revision, 100, "weibbo");
    }
}
